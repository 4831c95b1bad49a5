package org.huizong.imports.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.huizong.reader.DocumentText;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * 压缩包: the files in an archive, unpacked one at a time and never to disk. What a bomb could use has a limit: the files,
 * the size of each, the size of all.
 */
final class ArchiveEntries {

    static final int MAX_FILES = 2_000;
    /** Unpacked. */
    static final long MAX_TOTAL_BYTES = 256L * 1024 * 1024;

    private static final int MAX_ENTRIES = 20_000;

    /** @param name as stored, decoded; a label */
    record File(String name, byte[] bytes) {}

    private final byte[] archive;

    ArchiveEntries(byte[] archive) {
        this.archive = archive;
    }

    /** @throws UnreadableDocumentException if the archive as a whole is damaged, hostile or beyond the limits */
    void forEach(Consumer<File> consumer) {
        int entries = 0;
        int files = 0;
        long total = 0;
        // Latin 1 keeps every byte of a name, whose real encoding only we can guess.
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.ISO_8859_1)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                require(++entries <= MAX_ENTRIES, Reason.TOO_MANY_FILES);
                var name = name(entry);
                if (entry.isDirectory() || isSystemFile(name)) {
                    continue;
                }
                require(++files <= MAX_FILES, Reason.TOO_MANY_FILES);
                var bytes = unpack(zip);
                total += bytes.length;
                require(total <= MAX_TOTAL_BYTES, Reason.TOO_COMPRESSED);
                consumer.accept(new File(name, bytes));
            }
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
        require(files > 0, Reason.EMPTY);
    }

    private static byte[] unpack(ZipInputStream zip) throws IOException {
        var bytes = zip.readNBytes(DocumentText.MAX_BYTES + 1);
        require(bytes.length <= DocumentText.MAX_BYTES, Reason.TOO_COMPRESSED);
        return bytes;
    }

    private static String name(ZipEntry entry) {
        var stored = entry.getName();
        var isLatin = stored.chars().allMatch(c -> c <= 0xFF);
        var name = isLatin ? decoded(stored) : stored;
        var path = name.replace('\\', '/');
        boolean outside = path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || path.indexOf('\0') >= 0
                || ("/" + path + "/").contains("/../");
        require(!outside, Reason.UNSAFE_NAME);
        return path;
    }

    /** Names are UTF-8 or, from Windows in China, GBK; a name in neither keeps its bytes as they are. */
    private static String decoded(String stored) {
        try {
            return stored.isEmpty() ? stored : DocumentText.decode(stored.getBytes(StandardCharsets.ISO_8859_1));
        } catch (UnreadableDocumentException e) {
            return stored;
        }
    }

    private static boolean isSystemFile(String name) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        return name.startsWith("__MACOSX/")
                || last.startsWith(".")
                || last.equals("Thumbs.db")
                || last.equals("desktop.ini");
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new UnreadableDocumentException(otherwise);
        }
    }
}
