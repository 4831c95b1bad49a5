package org.huizong.imports;

import java.util.Optional;
import org.huizong.platform.digest.Sha256;
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
        return Sha256.of(bytes);
    }
}
