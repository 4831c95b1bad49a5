package org.huizong.performance.goalform.rendering;

import org.huizong.pdf.PdfPages;
import org.huizong.performance.goalform.domain.FormBook;
import org.huizong.performance.goalform.domain.FormSheet;

/** PDF: each form a table on landscape pages, tagged for readers that hear it; the Chinese font is embedded. */
public final class PdfForms {

    private static final String STYLE =
            """
            @page { size: A4 landscape; margin: 14mm; }
            body { font-family: "Huizong CJK", sans-serif; font-size: 8pt; }
            h1 { font-size: 14pt; text-align: center; margin: 0; }
            p { text-align: center; }
            div + div { page-break-before: always; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            td, th { border: 0.5pt solid #444; padding: 2pt 3pt; font-weight: normal; }
            th { background-color: #eee; text-align: center; }
            tr { page-break-inside: avoid; }
            """;

    private PdfForms() {}

    public static byte[] render(FormBook forms) {
        return PdfPages.render(html(forms));
    }

    private static String html(FormBook forms) {
        var title = PdfPages.escaped(forms.title());
        var html = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\">\n")
                .append("<head><title>")
                .append(title)
                .append("</title><meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/><style>\n")
                .append(STYLE)
                .append("</style></head>\n<body>\n");
        forms.sheets().forEach(form -> form(html, form));
        return html.append("</body>\n</html>\n").toString();
    }

    private static void form(StringBuilder html, FormSheet form) {
        html.append("<div>\n<h1>").append(PdfPages.escaped(form.title())).append("</h1>\n<p>");
        html.append(PdfPages.escaped(form.note())).append("</p>\n<table>\n<tbody>\n");
        for (var row : form.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                var tag = cell.label() ? "th" : "td";
                html.append('<').append(tag).append(" colspan=\"").append(row.across(i, form.columns()));
                html.append("\">").append(PdfPages.escaped(cell.text()).replace("\n", "<br/>"));
                html.append("</").append(tag).append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }
}
