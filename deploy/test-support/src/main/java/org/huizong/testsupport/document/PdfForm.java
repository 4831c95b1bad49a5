package org.huizong.testsupport.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.huizong.testsupport.document.PrintedDocument.Paragraph;
import org.huizong.testsupport.document.PrintedDocument.Table;

/**
 * A document as PDF pages with ruled tables. Its font is one of those that every reader of Chinese PDF knows by name, so none
 * is embedded. Lengths are whole points.
 */
public final class PdfForm {

    /** Which lines a table has: around every cell, none, below rows only, or between columns only. */
    public enum Ruling {
        RULED,
        UNRULED,
        ACROSS,
        DOWN
    }

    /** Where texts stand in their cells: all at the upper left, or figures right, short marks centred, all half way down. */
    public enum Alignment {
        UPPER_LEFT,
        FORMAL
    }

    /** A3 across. */
    private static final int WIDTH = 1191;

    private static final int HEIGHT = 842;
    private static final int MARGIN = 40;
    private static final int SIZE = 9;
    private static final int LINE = 13;

    private final PDDocument pdf = new PDDocument();
    private final COSDictionary font = font();
    private final Ruling ruling;
    private final Alignment alignment;
    private StringBuilder content = new StringBuilder();
    private int y = HEIGHT - MARGIN;

    private PdfForm(Ruling ruling, Alignment alignment) {
        this.ruling = ruling;
        this.alignment = alignment;
    }

    public static byte[] of(PrintedDocument document) {
        return of(document, Ruling.RULED);
    }

    public static byte[] of(PrintedDocument document, Ruling ruling) {
        return of(document, ruling, Alignment.UPPER_LEFT);
    }

    public static byte[] of(PrintedDocument document, Ruling ruling, Alignment alignment) {
        var form = new PdfForm(ruling, alignment);
        try (form.pdf;
                var bytes = new ByteArrayOutputStream()) {
            for (var block : document.blocks()) {
                if (block instanceof Paragraph paragraph) {
                    form.add(paragraph);
                } else if (block instanceof Table table) {
                    form.add(table);
                }
            }
            form.endPage();
            form.pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Paragraph paragraph) throws IOException {
        for (var line : wrapped(paragraph.text(), (WIDTH - 2 * MARGIN) / SIZE)) {
            require(LINE);
            y -= LINE;
            text(MARGIN, y + 3, line);
        }
        y -= LINE / 2;
    }

    private void add(Table table) throws IOException {
        int[] columns = columns(table);
        for (var row : table.rows()) {
            var cells = new ArrayList<List<String>>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(wrapped(row.get(i), Math.max(1, (columns[i + 1] - columns[i] - 6) / SIZE)));
            }
            int height = LINE * cells.stream().mapToInt(List::size).max().orElse(1) + 4;
            require(height);
            row(cells, columns, height);
            y -= height;
        }
        y -= LINE / 2;
    }

    private void row(List<List<String>> cells, int[] columns, int height) {
        for (int i = 0; i < cells.size(); i++) {
            rule(columns[i], columns[i + 1], height);
            int line = y;
            if (alignment == Alignment.FORMAL) {
                line -= (height - 4 - LINE * cells.get(i).size()) / 2;
            }
            for (var part : cells.get(i)) {
                line -= LINE;
                text(left(part, columns[i], columns[i + 1]), line + 2, part);
            }
        }
    }

    private void rule(int left, int right, int height) {
        var lines =
                switch (ruling) {
                    case RULED -> left + " " + (y - height) + " " + (right - left) + " " + height + " re S\n";
                    case ACROSS -> left + " " + (y - height) + " m " + right + " " + (y - height) + " l S\n";
                    case DOWN ->
                        left + " " + y + " m " + left + " " + (y - height) + " l S\n" + right + " " + y + " m " + right
                                + " " + (y - height) + " l S\n";
                    case UNRULED -> "";
                };
        content.append(lines);
    }

    private int left(String text, int from, int to) {
        int width = units(text) * SIZE / 2;
        if (alignment == Alignment.FORMAL && text.matches("[-\\d,.]*\\.\\d+|[-—0]")) {
            return to - 3 - width;
        }
        boolean centred = alignment == Alignment.FORMAL && text.matches("※|\\d{1,3}|[类款项]|总计|合计");
        return centred ? (from + to - width) / 2 : from + 3;
    }

    /** Left edges of the columns and the right one of the last: as wide as the longest text, within the page. */
    private static int[] columns(Table table) {
        int count = table.rows().get(0).size();
        int[] wanted = new int[count];
        for (var row : table.rows()) {
            for (int i = 0; i < count; i++) {
                wanted[i] = Math.max(wanted[i], Math.max(3, Math.min(24, (units(row.get(i)) + 1) / 2)));
            }
        }
        int total = 0;
        for (int width : wanted) {
            total += width;
        }
        int[] edges = new int[count + 1];
        edges[0] = MARGIN;
        int share = Math.min(SIZE + 2, (WIDTH - 2 * MARGIN) / total);
        for (int i = 0; i < count; i++) {
            edges[i + 1] = edges[i] + wanted[i] * share + 6;
        }
        return edges;
    }

    private static int units(String text) {
        return text.chars().map(c -> c < 0x80 ? 1 : 2).sum();
    }

    /** Lines of at most so many characters of full width. */
    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (units(line.toString()) + units(text.substring(i, i + 1)) > 2 * width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(text.charAt(i));
        }
        lines.add(line.toString());
        return lines;
    }

    private void text(int x, int baseline, String text) {
        if (!text.isBlank()) {
            var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
            content.append("BT /F1 " + SIZE + " Tf 1 0 0 1 " + x + " " + baseline + " Tm <" + hex + "> Tj ET\n");
        }
    }

    private void require(int height) throws IOException {
        if (y - height < MARGIN) {
            endPage();
        }
    }

    private void endPage() throws IOException {
        var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        var resources = new PDResources();
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        var stream = new PDStream(pdf);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        pdf.addPage(page);
        content = new StringBuilder();
        y = HEIGHT - MARGIN;
    }

    private static COSDictionary font() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        var half = new COSArray();
        List.of(1, 95, 500).forEach(number -> half.add(COSInteger.get(number)));
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, half);
        var descendants = new COSArray();
        descendants.add(descendant);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
