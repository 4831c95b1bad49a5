package org.huizong.budget.disclosure.rendering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.BudgetDisclosure.Part;
import org.huizong.budget.disclosure.domain.Run;

/**
 * HTML that is XML as well, for a browser and for the PDF: each figure carries what it is bound to, and the style sheet prints
 * wide tables on landscape pages.
 */
public final class HtmlRenderer {

    private static final int WIDE = 9;
    private static final String STYLE = resource("/disclosure-rendering/disclosure.css");

    private final Figures figures;
    private final StringBuilder html = new StringBuilder();
    private int headings;

    private HtmlRenderer(Figures figures) {
        this.figures = figures;
    }

    /** Whether a figure in a sentence is an element of its own. */
    private enum Figures {
        BOUND,
        PLAIN
    }

    public static String render(BudgetDisclosure disclosure) {
        return render(disclosure, Figures.BOUND);
    }

    /** Sentences without elements in them: a PDF would draw these after the words around them, and be read in that order. */
    static String plain(BudgetDisclosure disclosure) {
        return render(disclosure, Figures.PLAIN);
    }

    private static String render(BudgetDisclosure disclosure, Figures figures) {
        var renderer = new HtmlRenderer(figures);
        renderer.document(disclosure);
        return renderer.html.toString();
    }

    private void document(BudgetDisclosure disclosure) {
        var title = escaped(disclosure.title());
        html.append(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"zh-CN\" xml:lang=\"zh-CN\">\n")
                .append("<head>\n<meta charset=\"UTF-8\"/>\n<title>")
                .append(title)
                .append("</title>\n<meta name=\"subject\" content=\"")
                .append(title)
                .append("\"/>\n<style>\n")
                .append(STYLE)
                .append("</style>\n");
        bookmarks(disclosure);
        html.append("</head>\n<body>\n<h1>").append(title).append("</h1>\n");
        contents(disclosure);
        headings = 0;
        disclosure.parts().forEach(this::part);
        html.append("</body>\n</html>\n");
    }

    /** Read by the PDF writer, passed over by browsers. */
    private void bookmarks(BudgetDisclosure disclosure) {
        html.append("<bookmarks>");
        headings = 0;
        for (var part : disclosure.parts()) {
            html.append("<bookmark name=\"")
                    .append(escaped(part.heading()))
                    .append("\" href=\"#h")
                    .append(++headings);
            html.append("\">");
            for (var block : part.blocks()) {
                if (block instanceof Block.Heading heading) {
                    bookmark(heading.text());
                } else if (block instanceof Block.Table table) {
                    bookmark((table.number() + " " + table.title()).strip());
                }
            }
            html.append("</bookmark>");
        }
        html.append("</bookmarks>\n");
    }

    private void bookmark(String name) {
        html.append("<bookmark name=\"")
                .append(escaped(name))
                .append("\" href=\"#h")
                .append(++headings)
                .append("\"/>");
    }

    private void contents(BudgetDisclosure disclosure) {
        html.append("<nav class=\"contents\"><h2 class=\"plain\">目录</h2>\n");
        headings = 0;
        for (var part : disclosure.parts()) {
            entry("part", part.heading());
            for (var block : part.blocks()) {
                if (block instanceof Block.Heading heading) {
                    entry("level" + heading.level(), heading.text());
                } else if (block instanceof Block.Table table) {
                    entry("level2", (table.number() + " " + table.title()).strip());
                }
            }
        }
        html.append("</nav>\n");
    }

    private void entry(String style, String text) {
        html.append("<p class=\"")
                .append(style)
                .append("\"><a href=\"#h")
                .append(++headings)
                .append("\">");
        html.append(escaped(text)).append("</a></p>\n");
    }

    private void part(Part part) {
        html.append("<section>\n<h2 id=\"h").append(++headings).append("\">");
        html.append(escaped(part.heading())).append("</h2>\n");
        part.blocks().forEach(this::block);
        html.append("</section>\n");
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            var tag = "h" + (heading.level() + 1);
            html.append('<').append(tag).append(" id=\"h").append(++headings).append("\">");
            html.append(escaped(heading.text())).append("</").append(tag).append(">\n");
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    private void paragraph(Block.Paragraph paragraph) {
        html.append("<p>");
        for (var run : paragraph.runs()) {
            if (figures == Figures.BOUND && run instanceof Run.Bound bound) {
                html.append("<data class=\"")
                        .append(bound.binding().kind().code())
                        .append("\" value=\"")
                        .append(escaped(bound.binding().formula()))
                        .append("\">")
                        .append(escaped(bound.text()))
                        .append("</data>");
            } else {
                html.append(escaped(run.text()));
            }
        }
        html.append("</p>\n");
    }

    private void table(Block.Table table) {
        html.append("<div class=\"")
                .append(table.columns() > WIDE ? "table wide" : "table")
                .append("\">\n");
        html.append("<h3 id=\"h").append(++headings).append("\">");
        html.append(escaped((table.number() + " " + table.title()).strip())).append("</h3>\n<p class=\"notes\">");
        table.notes()
                .forEach(note -> html.append("<span>").append(escaped(note)).append("</span> "));
        html.append("</p>\n");
        new HtmlTable(html).write(table);
        if (!table.empty().isEmpty()) {
            html.append("<p>").append(escaped(Run.plain(table.empty()))).append("</p>\n");
        }
        html.append("</div>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (var stream = HtmlRenderer.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
