package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Optional;

/** 段落: what stands under a heading of the disclosure, one below the other. */
public sealed interface Block {

    /** @param level 1 for a part, 2 for a section, 3 for a subsection */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /**
     * 表.
     *
     * @param number printed above the title, such as 表 1; empty for a table without number
     * @param notes what stands between title and table: 编制部门, 单位
     * @param head rows of the header; a cell may span columns and rows
     * @param empty the sentence in the place of the rows of an empty table
     */
    record Table(
            String number,
            String title,
            List<String> notes,
            List<List<HeadCell>> head,
            List<List<Cell>> body,
            List<Run> empty)
            implements Block {

        public Table {
            notes = List.copyOf(notes);
            head = List.copyOf(head);
            body = List.copyOf(body);
            empty = List.copyOf(empty);
        }

        /** Columns of the widest row of the header. */
        public int columns() {
            int inHead = head.isEmpty()
                    ? 0
                    : head.get(0).stream().mapToInt(HeadCell::across).sum();
            return Math.max(inHead, body.stream().mapToInt(List::size).max().orElse(0));
        }
    }

    record HeadCell(String text, int across, int down) {}

    /** @param binding present for a figure */
    record Cell(String text, Optional<Binding> binding) {

        static Cell words(String text) {
            return new Cell(text, Optional.empty());
        }
    }
}
