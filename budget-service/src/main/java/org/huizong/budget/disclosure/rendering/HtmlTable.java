package org.huizong.budget.disclosure.rendering;

import static org.huizong.budget.disclosure.rendering.HtmlRenderer.escaped;

import java.util.List;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.Block.Cell;
import org.huizong.budget.disclosure.domain.Block.HeadCell;

/** A table of the disclosure in HTML, with spans in its header and scopes for readers that hear it. */
final class HtmlTable {

    private final StringBuilder html;

    HtmlTable(StringBuilder html) {
        this.html = html;
    }

    void write(Block.Table table) {
        html.append("<table>\n<thead>\n");
        table.head().forEach(this::head);
        html.append("</thead>\n<tbody>\n");
        table.body().forEach(this::row);
        html.append("</tbody>\n</table>\n");
    }

    private void head(List<HeadCell> cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<th scope=\"")
                    .append(cell.across() > 1 ? "colgroup" : "col")
                    .append('"');
            span("colspan", cell.across());
            span("rowspan", cell.down());
            html.append('>').append(escaped(cell.text())).append("</th>");
        }
        html.append("</tr>\n");
    }

    private void span(String name, int count) {
        if (count > 1) {
            html.append(' ').append(name).append("=\"").append(count).append('"');
        }
    }

    private void row(List<Cell> cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<td");
            cell.binding().ifPresent(binding -> html.append(" class=\"amount\" data-cell=\"")
                    .append(escaped(binding.formula()))
                    .append('"'));
            html.append('>').append(escaped(cell.text())).append("</td>");
        }
        html.append("</tr>\n");
    }
}
