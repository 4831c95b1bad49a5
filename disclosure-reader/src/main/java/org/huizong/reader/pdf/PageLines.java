package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.reader.PrintedLines;

/** The lines of a page outside ruled tables, printed one by one, and as rows where they belong to a table that counts its columns. */
final class PageLines {

    /** What no row of a table looks like: captions, titles and sentences. */
    private static final Pattern OUTSIDE =
            Pattern.compile("(?:附|公开)?表[\\d一二三四五六七八九十]{1,3}(?!\\d).*|.*(?:情况|明细|收支|收入|支出|决算|总)表|第[一二三四五六七八九十]+部分.*|.*。"
                    + "|(?:.{0,4}(?:部门|单位)(?:名称)?[:：]).*|.*单位[:：](?:人民币)?(?:万|亿)?元.*|[（(]?(?:备?注|说明)[:：].*"
                    + "|[-—–]+\\d{1,4}[-—–]+|第\\d{1,4}页.*");
    /** A blank stretch of so many usual distances ends a table. */
    private static final int FAR = 4;

    private final List<TextLine> page;
    private final PrintedLines lines;
    private int next;

    PageLines(List<TextLine> page, PrintedLines lines) {
        this.page = page;
        this.lines = lines;
    }

    boolean hasNext() {
        return next < page.size();
    }

    int top() {
        return page.get(next).top();
    }

    /**
     * Prints what stands next: a line, or the rows of a table.
     *
     * @param bottom where a ruled table begins
     * @param open columns of the table in which the page before has ended, null for none
     * @return columns of the table in which this page has ended so far, null for none
     */
    CountedColumns print(int bottom, CountedColumns open) {
        boolean counts = CountedColumns.isCount(page.get(next));
        if (open != null && next == 0 && !counts) {
            var body = body(0, bottom);
            var columns = open.on(body);
            if (columns.isPresent() && !body.isEmpty()) {
                return table(columns.get(), body);
            }
        }
        if (counts) {
            var body = body(next + 1, bottom);
            var columns = CountedColumns.of(page.get(next), body);
            if (columns.isPresent()) {
                var count = new ArrayList<String>();
                page.get(next++).runs().forEach(run -> count.add(run.text()));
                lines.row(count);
                return table(columns.get(), body);
            }
        }
        print(page.get(next));
        next++;
        return null;
    }

    private CountedColumns table(CountedColumns columns, List<TextLine> body) {
        if (!body.isEmpty()) {
            new UnruledTable(columns, body).print(lines);
        }
        next += body.size();
        boolean ended = next < page.size() && !isPageNumber(next);
        return ended ? null : columns;
    }

    private void print(TextLine line) {
        lines.line(isPageNumber(next) ? "- " + line.text() + " -" : line.text());
    }

    /** A number alone at the edge of a page numbers the page; dashes tell it from a figure. */
    private boolean isPageNumber(int index) {
        boolean atEdge = index == 0 || index == page.size() - 1;
        return atEdge && page.get(index).text().matches("\\d{1,4}");
    }

    /** The lines from there that may be rows. */
    private List<TextLine> body(int from, int bottom) {
        int to = from;
        while (to < page.size()
                && page.get(to).top() < bottom
                && !isPageNumber(to)
                && !OUTSIDE.matcher(page.get(to).compact()).matches()
                && !CountedColumns.isCount(page.get(to))
                && !isFar(from, to)) {
            to++;
        }
        return page.subList(from, to);
    }

    private boolean isFar(int from, int to) {
        return to > from + 1
                && page.get(to).baseline() - page.get(to - 1).baseline()
                        > FAR * (page.get(from + 1).baseline() - page.get(from).baseline());
    }
}
