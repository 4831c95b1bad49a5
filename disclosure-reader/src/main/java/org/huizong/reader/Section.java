package org.huizong.reader;

import java.util.List;

/**
 * One stretch of a document under its own heading.
 *
 * @param marker the numbering as printed without spaces, such as {@code 第二部分}, {@code 五、}, {@code （二）}, {@code 表3};
 *     empty when there is none
 * @param title the heading without marker and without spaces, joined where it breaks over lines
 * @param path titles of the enclosing headings, outermost first, without this one
 * @param firstLine line of the heading
 * @param lastLine last line before the next section
 * @param rows the body line by line, split into cells
 * @param paragraphs the body as running text, wrapped lines joined
 */
public record Section(
        Kind kind,
        String marker,
        String title,
        List<String> path,
        int firstLine,
        int lastLine,
        List<Row> rows,
        List<Paragraph> paragraphs) {

    /** What the heading looks like. */
    public enum Kind {
        PREAMBLE,
        /** 第一部分 … */
        PART,
        /** 一、 … */
        CHAPTER,
        /** （一） … */
        ITEM,
        /** A numbered table: 表 1 … with its title. */
        TABLE,
        /** An unnumbered form: a title that ends in 表, followed by a year in brackets. */
        FORM
    }

    /**
     * One printed line, or several that one cell runs over in a tab-separated table.
     *
     * @param positional whether the place of a cell in the list is its column (tab-separated text, where an empty cell is
     *     kept as the empty string); otherwise the cells are the words of the line and blank cells have vanished
     */
    public record Row(int firstLine, int lastLine, boolean positional, List<String> cells) {}

    /**
     * Running text with its line breaks taken out: no space is kept between two Chinese characters, or between a Chinese
     * character and a digit.
     *
     * @param starts for each source line that the text was joined from, its number and the offset at which it begins
     */
    public record Paragraph(int firstLine, int lastLine, String text, List<LineStart> starts) {

        /** The source line on which the character at the offset stands. */
        public int lineAt(int offset) {
            int line = firstLine;
            for (var start : starts) {
                if (start.offset() <= offset) {
                    line = start.line();
                }
            }
            return line;
        }
    }

    public record LineStart(int line, int offset) {}
}
