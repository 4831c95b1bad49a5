package org.huizong.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * Bytes of an uploaded document to text: UTF-8 with or without byte order mark, UTF-16 with one, otherwise GB18030.
 * Decoding is strict: a byte sequence that the encoding does not know refuses the document instead of becoming a
 * replacement character inside a name or an amount.
 */
public final class DocumentText {

    /** Far above any published book (the longest seen has 40 KB of text) and far below what could hurt the process. */
    public static final int MAX_BYTES = 8 * 1024 * 1024;

    public static final int MAX_LINES = 100_000;
    public static final int MAX_LINE_LENGTH = 20_000;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private DocumentText() {}

    /** @throws UnreadableDocumentException if the bytes are empty, too many, binary or in an unknown encoding */
    public static String decode(byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY, 0);
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, 0);
        }
        var text = marked(bytes)
                .or(() -> strict(bytes, 0, StandardCharsets.UTF_8))
                .or(() -> hasNul(bytes) ? Optional.empty() : strict(bytes, 0, GB18030))
                .orElseThrow(() ->
                        new UnreadableDocumentException(hasNul(bytes) ? Reason.BINARY : Reason.UNKNOWN_ENCODING, 0));
        requireText(text);
        return text;
    }

    /** @throws UnreadableDocumentException if the text holds characters that no text document has */
    static void requireText(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c == '\uFFFD' || c < ' ' && "\t\r\f\u000b".indexOf(c) < 0) {
                throw new UnreadableDocumentException(Reason.BINARY, line);
            }
        }
    }

    private static Optional<String> marked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
