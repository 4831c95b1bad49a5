package org.huizong.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.huizong.reader.DocumentFormat;

/**
 * 送来的内容: the bytes of an import.
 *
 * @param mediaType type and subtype as declared, without parameters; empty when the client declared none
 */
public record ImportBody(Optional<String> mediaType, byte[] bytes) {

    /** The format that the client says it is; empty for a media type that no document has. */
    public Optional<DocumentFormat> declared() {
        return mediaType.flatMap(DocumentFormat::ofMediaType);
    }

    /** Fingerprint of the bytes: the same bytes are the same import. */
    public String sha256() {
        return sha256(bytes);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
