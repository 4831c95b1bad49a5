package org.huizong.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.huizong.reader.UnreadableDocumentException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that are made to hurt are refused within five seconds; the whole test runs with 200 MB of memory. */
class HostileDocumentsTest {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String WORKBOOK = "<workbook><sheets><sheet name=\"表1\" id=\"r1\"/></sheets></workbook>";

    @Test
    @Timeout(300)
    void workbooks() {
        assertRefused(DocumentFormat.XLSX, workbook("<sheetData/>", "xl/vbaProject.bin", "x"), Reason.MACROS);
        assertRefused(
                DocumentFormat.XLSX,
                workbook("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                Reason.ENTITIES);
        assertRefused(DocumentFormat.XLSX, workbook(wide(10_000)), Reason.TOO_MANY_COLUMNS);
        assertRefused(DocumentFormat.XLSX, workbook(rows(1_048_576)), Reason.TOO_COMPRESSED, Reason.TOO_MANY_LINES);
        assertRefused(DocumentFormat.XLSX, workbook(rows(300_000)), Reason.TOO_MANY_LINES);
        assertRefused(DocumentFormat.XLSX, workbook("<a>".repeat(500_000)), Reason.TOO_COMPLEX);
        assertRefused(
                DocumentFormat.XLSX,
                zip(
                        "xl/media/a.bin",
                        new Repeated("", "\0", 110 * 1024 * 1024, ""),
                        TYPES,
                        "<t/>".getBytes(StandardCharsets.UTF_8),
                        "b",
                        new Repeated("", "\0", 100 * 1024 * 1024, "")),
                Reason.TOO_COMPRESSED);
        assertRefused(DocumentFormat.XLSX, zip("a", "PK".getBytes(StandardCharsets.UTF_8)), Reason.BROKEN);
    }

    @Test
    @Timeout(300)
    void textDocuments() {
        var laughs = "<!DOCTYPE a [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;&a;\">]><document>&b;</document>";
        assertRefused(
                DocumentFormat.DOCX,
                zip(
                        TYPES,
                        "<t/>".getBytes(StandardCharsets.UTF_8),
                        "word/document.xml",
                        laughs.getBytes(StandardCharsets.UTF_8)),
                Reason.ENTITIES);
        var spans = "<document><tbl>" + "<tr><tc><tcPr><gridSpan val=\"399\"/></tcPr></tc></tr>".repeat(100_000)
                + "</tbl></document>";
        assertRefused(
                DocumentFormat.DOCX,
                zip(
                        TYPES,
                        "<t/>".getBytes(StandardCharsets.UTF_8),
                        "word/document.xml",
                        spans.getBytes(StandardCharsets.UTF_8)),
                Reason.TOO_COMPLEX);
        var macros = "<t ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/>";
        assertRefused(
                DocumentFormat.DOCX,
                zip(
                        TYPES,
                        macros.getBytes(StandardCharsets.UTF_8),
                        "word/document.xml",
                        "<a/>".getBytes(StandardCharsets.UTF_8)),
                Reason.MACROS);
    }

    @Test
    @Timeout(300)
    void webPages() {
        assertRefused(DocumentFormat.HTML, "<b>".repeat(500_000).getBytes(StandardCharsets.UTF_8), Reason.TOO_COMPLEX);
        assertRefused(
                DocumentFormat.HTML,
                ("<table><tr>" + "<td colspan=400>a".repeat(99_000)).getBytes(StandardCharsets.UTF_8),
                Reason.TOO_MANY_COLUMNS);
        assertRefused(
                DocumentFormat.HTML,
                ("<table>" + "<tr><td colspan=400 rowspan=99999>a<td>".repeat(66_000)).getBytes(StandardCharsets.UTF_8),
                Reason.TOO_MANY_COLUMNS);
        assertReadInTime(DocumentFormat.HTML, "<div>".repeat(199_000).getBytes(StandardCharsets.UTF_8));
        assertReadInTime(DocumentFormat.HTML, "<table><tr><td>".repeat(66_000).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @Timeout(300)
    void pdfs() throws IOException {
        assertRefused(DocumentFormat.PDF, locked(), Reason.ENCRYPTED);
        assertRefused(DocumentFormat.PDF, pictures(), Reason.NO_TEXT_LAYER);
        assertRefused(
                DocumentFormat.PDF,
                pdf("/Filter /FlateDecode", packed(new Repeated("", "\0", 120 * 1024 * 1024, ""))),
                Reason.TOO_COMPRESSED);
        assertRefused(
                DocumentFormat.PDF,
                pdf("/Filter /Fl#61teDecode", packed(new Repeated("", "\0", 120 * 1024 * 1024, ""))),
                Reason.TOO_COMPRESSED);
        assertRefused(
                DocumentFormat.PDF,
                pdf("/Filter 9 0 R", packed(new Repeated("", "\0", 120 * 1024 * 1024, ""))),
                Reason.TOO_COMPRESSED);
        assertRefused(
                DocumentFormat.PDF,
                pdf("/Filter [/FlateDecode /FlateDecode]", packed(new Repeated("x", "y", 1, ""))),
                Reason.TOO_COMPRESSED);
        assertRefused(
                DocumentFormat.PDF,
                pdf("", "BT ET ".repeat(1_000).getBytes(StandardCharsets.US_ASCII)),
                Reason.NO_TEXT_LAYER);
        assertRefused(DocumentFormat.PDF, laughingForms(), Reason.TOO_COMPLEX, Reason.NO_TEXT_LAYER);
        assertRefused(DocumentFormat.PDF, "%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII), Reason.BROKEN);
    }

    @Test
    @Timeout(300)
    void randomBytesAndDamagedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        var random = new Random(20251121);
        var files = List.of(
                workbook("<sheetData><row><c t=\"inlineStr\"><is><t>一</t></is></c></row></sheetData>"),
                pdf("", "0 0 m 10 10 l S".getBytes(StandardCharsets.US_ASCII)),
                "<html><table><tr><td>一</table>".getBytes(StandardCharsets.UTF_8),
                pictures());
        for (int i = 0; i < 400; i++) {
            var file = files.get(i % files.size()).clone();
            for (int j = 0; j <= i % 7; j++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt();
            }
            var noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            for (var format : DocumentFormat.values()) {
                reason(format, file);
                reason(format, noise);
            }
        }
    }

    private static void assertRefused(DocumentFormat format, byte[] bytes, Reason... expected) {
        assertThat(bytes.length).as("what is posted is small").isLessThan(DocumentText.MAX_BYTES);
        assertThat(reason(format, bytes)).isIn(List.of(expected));
    }

    private static void assertReadInTime(DocumentFormat format, byte[] bytes) {
        reason(format, bytes);
    }

    /** Why it is refused, {@code EMPTY} too for a document that says nothing; any other failure ends the test. */
    private static Reason reason(DocumentFormat format, byte[] bytes) {
        long before = computed();
        try {
            DisclosureReader.read(format, bytes);
            return Reason.EMPTY;
        } catch (UnreadableDocumentException refused) {
            return refused.reason();
        } finally {
            assertThat(Duration.ofNanos(computed() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** Content that is too large to be kept whole. */
    private record Repeated(String head, String unit, int times, String tail) {

        void write(OutputStream out) throws IOException {
            out.write(bytes(head));
            var block = bytes(unit.repeat(1000));
            for (int i = 0; i < times / 1000; i++) {
                out.write(block);
            }
            out.write(bytes(unit.repeat(times % 1000)));
            out.write(bytes(tail));
        }
    }

    /** Of this process alone: what else the machine does is not the document's fault. */
    private static long computed() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static byte[] workbook(String sheet, String... more) {
        var content = sheet.startsWith("<!")
                ? sheet
                : "<worksheet>" + sheet + (sheet.startsWith("<a>") ? "" : "</worksheet>");
        return workbook(new Repeated(content, "", 0, ""), more);
    }

    private static byte[] workbook(Repeated sheet, String... more) {
        var parts = new ArrayList<Object>(List.of(
                TYPES,
                bytes("<t/>"),
                "xl/workbook.xml",
                bytes(WORKBOOK),
                "xl/_rels/workbook.xml.rels",
                bytes(RELATIONS)));
        parts.addAll(List.of("xl/worksheets/sheet1.xml", sheet));
        for (int i = 0; i < more.length; i += 2) {
            parts.addAll(List.of(more[i], bytes(more[i + 1])));
        }
        return zip(parts.toArray());
    }

    private static String wide(int columns) {
        return "<sheetData><row r=\"1\">" + "<c><v>1</v></c>".repeat(columns) + "</row></sheetData>";
    }

    private static Repeated rows(int count) {
        return new Repeated("<worksheet><sheetData>", "<row><c><v>1</v></c></row>", count, "</sheetData></worksheet>");
    }

    /** Names and contents in turn. */
    private static byte[] zip(Object... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                if (parts[i + 1] instanceof Repeated repeated) {
                    repeated.write(zip);
                } else {
                    zip.write((byte[]) parts[i + 1]);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Repeated content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(bytes)) {
            content.write(deflater);
        }
        return bytes.toByteArray();
    }

    private static byte[] locked() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            return saved(pdf);
        }
    }

    private static byte[] pictures() throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            return saved(pdf);
        }
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    /** One page whose content is the stream. */
    private static byte[] pdf(String dictionary, byte[] stream) throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(bytes("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>\nendobj\n"
                + "9 0 obj\n/FlateDecode\nendobj\n"
                + "4 0 obj\n<</Length " + stream.length + dictionary + ">>\nstream\n"));
        bytes.write(stream);
        bytes.write(bytes("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"));
        return bytes.toByteArray();
    }

    /** Each form shows the next one ten times. */
    private static byte[] laughingForms() {
        var text = new StringBuilder("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R"
                + "/Resources<</XObject<</F 5 0 R>>>>>>\nendobj\n");
        for (int i = 4; i < 20; i++) {
            var content = "/F Do ".repeat(10);
            text.append(i + " 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1)
                    + " 0 R>>>>/Length " + content.length() + ">>\nstream\n" + content + "\nendstream\nendobj\n");
        }
        return bytes(text + "trailer\n<</Root 1 0 R>>\n%%EOF\n");
    }
}
