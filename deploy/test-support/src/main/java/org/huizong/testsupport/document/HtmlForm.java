package org.huizong.testsupport.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huizong.testsupport.document.PrintedDocument.Paragraph;
import org.huizong.testsupport.document.PrintedDocument.Table;

/** A document as a web page. */
public final class HtmlForm {

    private HtmlForm() {}

    public static byte[] of(PrintedDocument document) {
        var html = new StringBuilder(
                "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>公开</title></head>\n<body>\n");
        for (var block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                html.append("<p><span>").append(escaped(paragraph.text())).append("</span></p>\n");
            } else if (block instanceof Table table) {
                html.append("<table border=\"1\">\n");
                table.rows().forEach(row -> row(row, html));
                html.append("</table>\n");
            }
        }
        return html.append("</body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void row(List<String> row, StringBuilder html) {
        html.append("<tr>");
        row.forEach(cell -> html.append("<td><p>").append(escaped(cell)).append("</p></td>"));
        html.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
