package org.huizong.budget.disclosure.rendering;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;

/**
 * PDF: the HTML on A4 pages with numbers and bookmarks, tagged for readers that hear it (PDF/UA). The Chinese font is embedded
 * as far as its characters are used.
 */
public final class PdfRenderer {

    private static final String FONT = "/disclosure-rendering/fonts/WenQuanZhengHei.ttf";
    private static final String FAMILY = "Huizong CJK";

    static {
        // Its remarks on style sheets are no news of this service.
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    public static byte[] render(BudgetDisclosure disclosure) {
        return renderPage(HtmlRenderer.plain(disclosure));
    }

    /** @param xhtml HTML that is XML as well */
    public static byte[] renderPage(String xhtml) {
        try (var pdf = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(PdfRenderer::font, FAMILY);
            // Nothing is fetched: the page holds all that it shows.
            builder.useUriResolver((base, uri) -> null);
            builder.withHtmlContent(xhtml, null);
            builder.withProducer("Huizong");
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream font() {
        return PdfRenderer.class.getResourceAsStream(FONT);
    }
}
