package org.huizong.performance.goalform.rendering;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.huizong.performance.goalform.domain.FormBook;
import org.huizong.performance.goalform.domain.FormSheet;

/** PDF: each form a table on landscape pages, tagged for readers that hear it; the Chinese font is embedded. */
public final class PdfForms {

    private static final String FONT = "/goal-form/fonts/WenQuanZhengHei.ttf";
    private static final String FAMILY = "Huizong CJK";
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

    static {
        // Its remarks on style sheets are no news of this service.
        XRLog.setLoggingEnabled(false);
    }

    private PdfForms() {}

    public static byte[] render(FormBook forms) {
        try (var pdf = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(PdfForms::font, FAMILY);
            // Nothing is fetched: the page holds all that it shows.
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(html(forms), null);
            builder.withProducer("Huizong");
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return PdfForms.class.getResourceAsStream(FONT);
    }

    private static String html(FormBook forms) {
        var title = escaped(forms.title());
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
        html.append("<div>\n<h1>").append(escaped(form.title())).append("</h1>\n<p>");
        html.append(escaped(form.note())).append("</p>\n<table>\n<tbody>\n");
        for (var row : form.rows()) {
            html.append("<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                var tag = cell.label() ? "th" : "td";
                html.append('<').append(tag).append(" colspan=\"").append(row.across(i, form.columns()));
                html.append("\">").append(escaped(cell.text()).replace("\n", "<br/>"));
                html.append("</").append(tag).append('>');
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n</div>\n");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
