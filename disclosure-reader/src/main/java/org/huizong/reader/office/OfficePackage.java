package org.huizong.reader.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * The parts of an office document that a reader asks for, unpacked in memory. Everything that is unpacked counts, wanted or
 * not, so that no part can be a bomb; a document with macros is refused whole.
 */
final class OfficePackage {

    private static final int MAX_PARTS = 5_000;
    /** A sheet of a hundred thousand rows has about thirty; the XML of a book has one or two. */
    private static final int MAX_WANTED_BYTES = 32 * 1024 * 1024;

    private static final int MAX_PASSED_BYTES = 192 * 1024 * 1024;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts = new HashMap<>();
    private long wanted;
    private long passed;

    private OfficePackage() {}

    /** @throws UnreadableDocumentException if the package is damaged, holds macros or grows beyond the limits */
    static OfficePackage open(byte[] bytes, Predicate<String> isWanted) {
        var office = new OfficePackage();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            int count = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().startsWith("/") ? entry.getName().substring(1) : entry.getName();
                require(++count <= MAX_PARTS, Reason.TOO_COMPLEX);
                require(!name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"), Reason.MACROS);
                office.take(name, isWanted.test(name) || name.equals(CONTENT_TYPES), zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
        office.requireNoMacros();
        return office;
    }

    private void take(String name, boolean isWanted, ZipInputStream zip) throws IOException {
        if (isWanted) {
            long left = MAX_WANTED_BYTES - wanted;
            var content = zip.readNBytes(Math.toIntExact(left + 1));
            require(content.length <= left, Reason.TOO_COMPRESSED);
            wanted += content.length;
            require(parts.put(name, content) == null, Reason.BROKEN);
            return;
        }
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            passed += read;
            require(passed <= MAX_PASSED_BYTES, Reason.TOO_COMPRESSED);
        }
    }

    private void requireNoMacros() {
        var types = part(CONTENT_TYPES).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        require(types.isPresent(), Reason.BROKEN);
        require(!types.get().contains("macroEnabled"), Reason.MACROS);
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    byte[] require(String name) {
        return part(name).orElseThrow(() -> new UnreadableDocumentException(Reason.BROKEN));
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new UnreadableDocumentException(otherwise);
        }
    }
}
