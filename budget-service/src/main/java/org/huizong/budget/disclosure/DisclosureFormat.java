package org.huizong.budget.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.rendering.DocxRenderer;
import org.huizong.budget.disclosure.rendering.HtmlRenderer;
import org.huizong.budget.disclosure.rendering.MarkdownRenderer;
import org.huizong.budget.disclosure.rendering.PdfRenderer;
import org.huizong.budget.disclosure.rendering.XlsxRenderer;

/** 公开文本的格式. */
public enum DisclosureFormat {
    MARKDOWN("text/markdown", "md", disclosure -> utf8(MarkdownRenderer.render(disclosure))),
    HTML("text/html", "html", disclosure -> utf8(HtmlRenderer.render(disclosure))),
    PDF("application/pdf", "pdf", PdfRenderer::render),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", DocxRenderer::render),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", XlsxRenderer::render);

    private final String mediaType;
    private final String extension;
    private final Function<BudgetDisclosure, byte[]> renderer;

    DisclosureFormat(String mediaType, String extension, Function<BudgetDisclosure, byte[]> renderer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.renderer = renderer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether it is text in UTF-8. */
    public boolean isText() {
        return mediaType.startsWith("text/");
    }

    /** Of a file that holds it, without the point. */
    public String extension() {
        return extension;
    }

    public byte[] render(BudgetDisclosure disclosure) {
        return renderer.apply(disclosure);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
