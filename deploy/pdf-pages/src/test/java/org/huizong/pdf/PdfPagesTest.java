package org.huizong.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfPagesTest {

    private static final String FONT_SHA_256 = "3077d5c485493f78bdecaf7d7534156e964f0a1925b5e6f2cc39189bd9d710dc";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>部门预算</title>
            <meta name="subject" content="部门预算"/><style>body { font-family: "Huizong CJK"; }</style></head>
            <body><p>%s</p></body></html>
            """;

    @Test
    void theFontIsTheOneThatWasReviewed() throws IOException, NoSuchAlgorithmException {
        try (var font = PdfPages.font()) {
            var hash = MessageDigest.getInstance("SHA-256").digest(font.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(FONT_SHA_256);
        }
    }

    @Test
    void chineseTextCanBeReadAndItsFontIsEmbeddedAsASubset() throws IOException {
        var page = PAGE.formatted(PdfPages.escaped("信访局<局&\u0000长>"));
        try (var pdf = Loader.loadPDF(PdfPages.render(page))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("信访局<局&长>");
            var resources = pdf.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).matches("[A-Z]{6}\\+WenQuanYiZenHei");
            }
        }
    }
}
