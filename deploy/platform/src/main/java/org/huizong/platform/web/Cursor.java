package org.huizong.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/**
 * Where a page ended, as text that clients pass back unread. It carries a fingerprint of the query that made it, so a
 * cursor used with other filters is refused instead of silently leaving rows out. It grants nothing: the caller's scope
 * is a predicate of the next page too, so it needs no secret.
 *
 * @param position the sort key of the last row of the page
 */
public record Cursor(List<String> position) {

    private static final String SEPARATOR = "\u001f";
    private static final int FINGERPRINT_BYTES = 6;
    private static final int MAX_TEXT = 2_000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    public Cursor {
        position = List.copyOf(position);
    }

    public static Cursor at(String... position) {
        return new Cursor(Arrays.asList(position));
    }

    /** @param query everything that selects and sorts the rows, limit excluded */
    public String encode(String query) {
        var rows = String.join(SEPARATOR, position).getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(FINGERPRINT_BYTES + rows.length)
                .put(fingerprint(query, rows))
                .put(rows)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 400 unless the text is a cursor that the same query made, with as many parts. */
    public static Cursor decode(String text, String query, int parts) {
        if (text.length() > MAX_TEXT) {
            throw invalid();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length < FINGERPRINT_BYTES) {
                throw invalid();
            }
            var rows = Arrays.copyOfRange(bytes, FINGERPRINT_BYTES, bytes.length);
            if (!Arrays.equals(fingerprint(query, rows), Arrays.copyOf(bytes, FINGERPRINT_BYTES))) {
                throw invalid();
            }
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(rows))
                    .toString();
            var cursor = new Cursor(Arrays.asList(decoded.split(SEPARATOR, -1)));
            if (cursor.position.size() != parts || decoded.indexOf('\0') >= 0) {
                throw invalid();
            }
            return cursor;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid();
        }
    }

    public String text(int part) {
        return position.get(part);
    }

    public long number(int part) {
        if (!WHOLE_NUMBER.matcher(text(part)).matches()) {
            throw invalid();
        }
        return Long.parseLong(text(part));
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(text(part));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static byte[] fingerprint(String query, byte[] rows) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(query.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Arrays.copyOf(digest.digest(rows), FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static ProblemException invalid() {
        return ProblemException.invalidParameter(
                "cursor", new Text("不是本次查询给出的游标", "is not a cursor that this query gave"));
    }
}
