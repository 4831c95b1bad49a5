package org.huizong.budget.disclosure.rendering;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;

/** Markdown: headings, sentences and pipe tables; a header cell that spans is written at its first place. */
public final class MarkdownRenderer {

    private MarkdownRenderer() {}

    public static String render(BudgetDisclosure disclosure) {
        var text = new StringBuilder();
        line(text, "# " + disclosure.title());
        for (var part : disclosure.parts()) {
            line(text, "## " + part.heading());
            part.blocks().forEach(block -> block(text, block));
        }
        return text.toString();
    }

    private static void block(StringBuilder text, Block block) {
        if (block instanceof Block.Heading heading) {
            line(text, "#".repeat(heading.level() + 1) + " " + heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            line(text, escaped(Run.plain(paragraph.runs())));
        } else if (block instanceof Block.Table table) {
            table(text, table);
        }
    }

    private static void table(StringBuilder text, Block.Table table) {
        if (!table.number().isEmpty()) {
            line(text, table.number());
        }
        line(text, "**" + table.title() + "**");
        table.notes().forEach(note -> line(text, note));
        var grid = HeadGrid.of(table);
        for (int i = 0; i < grid.size(); i++) {
            row(text, grid.get(i));
            if (i == 0) {
                row(text, grid.get(i).stream().map(cell -> "---").toList());
            }
        }
        table.body().forEach(row -> row(text, row.stream().map(Block.Cell::text).toList()));
        text.append('\n');
        if (!table.empty().isEmpty()) {
            line(text, Run.plain(table.empty()));
        }
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(MarkdownRenderer::cell).collect(Collectors.joining(" | ", "| ", " |")))
                .append('\n');
    }

    private static String cell(String text) {
        return escaped(text).replace("|", "\\|").replace("\n", " ");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\n\n");
    }

    /** A text of the book is no markup. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            escaped.append(ESCAPES.getOrDefault(c, Character.toString(c)));
        }
        return escaped.toString();
    }

    private static final Map<Character, String> ESCAPES = Map.of(
            '*', "\\*", '_', "\\_", '<', "&lt;", '>', "&gt;", '`', "\\`", '[', "\\[", '\\', "\\\\", '&', "&amp;");
}
