package org.huizong.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * 打印页: a page of HTML as PDF, tagged for readers that hear it (PDF/UA). The Chinese font is embedded as far as its characters
 * are used, under the family {@code Huizong CJK}; nothing is fetched.
 */
public final class PdfPages {

    private static final String FONT = "/pdf-pages/fonts/WenQuanZhengHei.ttf";
    private static final String FAMILY = "Huizong CJK";

    static {
        // Its remarks on style sheets are no news of a service.
        XRLog.setLoggingEnabled(false);
    }

    private PdfPages() {}

    /** @param xhtml HTML that is XML as well */
    public static byte[] render(String xhtml) {
        try (var pdf = new ByteArrayOutputStream()) {
            render(xhtml, pdf);
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param xhtml HTML that is XML as well */
    public static void render(String xhtml, OutputStream target) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(PdfPages::font, FAMILY);
        // Nothing is fetched: the page holds all that it shows.
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Huizong");
        builder.toStream(target);
        builder.run();
    }

    /** The text as content of an element or an attribute; what XML cannot hold is left out. */
    public static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static InputStream font() {
        return PdfPages.class.getResourceAsStream(FONT);
    }
}
