package org.huizong.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 文件格式: in which forms a document arrives. What it is called by its sender and what its first bytes show must agree:
 * a file that pretends to be another is refused, not guessed at.
 */
public enum DocumentFormat {
    TEXT("text/plain", "text/markdown"),
    HTML("text/html", "application/xhtml+xml"),
    PDF("application/pdf"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    JSON("application/json"),
    /** Several documents in one file. */
    ZIP("application/zip", "application/x-zip-compressed"),
    /** An office file of the time before 2007, or one that is locked with a password: both look the same from outside. */
    OLE("application/x-ole-storage");

    /** A header may stand behind a few bytes of something else, and readers of PDF have always let it. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final int HTML_HEADER_WITHIN = 512;
    /** Names of parts stand uncompressed in an archive; the first ones tell what the archive is. */
    private static final int PARTS_WITHIN = 64 * 1024;

    private final List<String> mediaTypes;

    DocumentFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The name under which the format is described; the first of those that it is known by. */
    public String mediaType() {
        return mediaTypes.get(0);
    }

    /** @param mediaType type and subtype without parameters, in any case */
    public static Optional<DocumentFormat> ofMediaType(String mediaType) {
        var name = mediaType.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format != OLE && format.mediaTypes.contains(name))
                .findFirst();
    }

    /** What the bytes show; bytes that show nothing are taken for text, which reading then proves or refuses. */
    public static DocumentFormat detect(byte[] bytes) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return OLE;
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            return ofArchive(bytes);
        }
        if (latin(bytes, PDF_HEADER_WITHIN).contains("%PDF-")) {
            return PDF;
        }
        var start = start(bytes);
        if (start.startsWith("{") || start.startsWith("[{")) {
            return JSON;
        }
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<?xml")
                ? HTML
                : TEXT;
    }

    private static DocumentFormat ofArchive(byte[] bytes) {
        var parts = latin(bytes, PARTS_WITHIN) + latinEnd(bytes, PARTS_WITHIN);
        if (!parts.contains("[Content_Types].xml")) {
            return ZIP;
        }
        if (parts.contains("word/document.xml")) {
            return DOCX;
        }
        return parts.contains("xl/workbook.xml") ? XLSX : ZIP;
    }

    /** The first printed characters, in small letters; UTF-16 shows itself by its mark and reads as if it were Latin. */
    private static String start(byte[] bytes) {
        return latin(bytes, HTML_HEADER_WITHIN)
                .replaceAll("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }

    private static String latinEnd(byte[] bytes, int length) {
        int from = Math.max(0, bytes.length - length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
