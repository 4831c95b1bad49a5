package org.huizong.aggregation.rollup.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.huizong.aggregation.rollup.domain.table.HeaderCell;
import org.huizong.aggregation.rollup.workbook.PrintedTable.Look;
import org.huizong.aggregation.rollup.workbook.PrintedTable.PrintedCell;
import org.huizong.pdf.PdfPages;

/** Prints official tables as PDF, each from a new page: A4 landscape, headings repeated, pages numbered. */
public final class TablePdf {

    private static final int CODE_WIDTH = 6;
    private static final int LABEL_WIDTH = 32;
    private static final int FIGURE_WIDTH = 16;
    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm 12mm 16mm 12mm;
              @bottom-center { content: "第 " counter(page) " 页　共 " counter(pages) " 页";
                font-family: "Huizong CJK"; font-size: 8pt; } }
            body { font-family: "Huizong CJK", sans-serif; font-size: 8.5pt; margin: 0; }
            h1 { font-size: 15pt; font-weight: normal; text-align: center; margin: 0 0 5mm 0; }
            div.table + div.table { page-break-before: always; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            table.form { -fs-table-paginate: paginate; }
            table.form td, table.form th { border: 0.5pt solid #000; padding: 1.8pt 2.5pt; font-weight: normal; }
            th { text-align: center; vertical-align: middle; }
            tr { page-break-inside: avoid; }
            td.code { text-align: center; }
            td.figure { text-align: right; white-space: nowrap; }
            table.caption { margin-bottom: 1.5mm; }
            table.caption td.right { text-align: right; }
            p.note { margin: 1.5mm 0 0 0; }
            """;

    private final StringBuilder html = new StringBuilder();

    private TablePdf() {}

    /** @param title of the document */
    public static void write(String title, List<PrintedTable> tables, OutputStream out) throws IOException {
        var pdf = new TablePdf();
        pdf.head(title, tables);
        for (int i = 0; i < tables.size(); i++) {
            pdf.table(i, tables.get(i));
        }
        pdf.html.append("</body>\n</html>\n");
        PdfPages.render(pdf.html.toString(), out);
    }

    private void head(String title, List<PrintedTable> tables) {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\">\n<head><title>");
        text(title).append("</title><meta name=\"subject\" content=\"");
        text(title).append("\"/><style>\n").append(STYLE).append("</style><bookmarks>");
        for (int i = 0; i < tables.size(); i++) {
            html.append("<bookmark name=\"");
            text(tables.get(i).sheet() + " " + tables.get(i).title())
                    .append("\" href=\"#t")
                    .append(i);
            html.append("\"/>");
        }
        html.append("</bookmarks></head>\n<body>\n");
    }

    private void table(int number, PrintedTable table) {
        html.append("<div class=\"table\" id=\"t").append(number).append("\">\n<h1>");
        text(table.title()).append("</h1>\n<table class=\"caption\"><tbody><tr><td>");
        text(table.caption()).append("</td><td class=\"right\">");
        text(table.unit()).append("</td></tr></tbody></table>\n<table class=\"form\">\n");
        columns(table);
        html.append("<thead>\n");
        table.header().forEach(this::header);
        html.append("</thead>\n<tbody>\n");
        table.rows().forEach(this::row);
        html.append("</tbody>\n</table>\n");
        for (var note : table.notes()) {
            html.append("<p class=\"note\">");
            text(note).append("</p>\n");
        }
        html.append("</div>\n");
    }

    /** Widths in proportion to what stands in a column. */
    private void columns(PrintedTable table) {
        var looks = table.rows().get(0).stream().map(PrintedCell::look).toList();
        int whole = looks.stream().mapToInt(TablePdf::width).sum();
        for (var look : looks) {
            var percent = BigDecimal.valueOf(100L * 100 * width(look) / whole, 2);
            html.append("<col style=\"width: ").append(percent.toPlainString()).append("%\"/>");
        }
        html.append('\n');
    }

    private static int width(Look look) {
        return switch (look) {
            case CODE -> CODE_WIDTH;
            case LABEL -> LABEL_WIDTH;
            case FIGURE -> FIGURE_WIDTH;
        };
    }

    private void header(List<HeaderCell> cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<th rowspan=\"")
                    .append(cell.rows())
                    .append("\" colspan=\"")
                    .append(cell.columns());
            html.append("\">");
            text(cell.text()).append("</th>");
        }
        html.append("</tr>\n");
    }

    private void row(List<PrintedCell> cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<td class=\"")
                    .append(cell.look().name().toLowerCase(Locale.ROOT))
                    .append("\">");
            text(cell.number().map(TablePdf::amount).orElse(cell.text())).append("</td>");
        }
        html.append("</tr>\n");
    }

    /** Exact, with as many decimals as it has. */
    private static String amount(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
    }

    private StringBuilder text(String text) {
        return html.append(PdfPages.escaped(text));
    }
}
