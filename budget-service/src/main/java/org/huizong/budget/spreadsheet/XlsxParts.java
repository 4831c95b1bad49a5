package org.huizong.budget.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/** The parts of an office file, unpacked while they are read and never all at once. */
final class XlsxParts {

    /** A sheet of a million cells is some 60 MB; a file that unpacks to more than this is an attack or a mistake. */
    private static final long MAX_BYTES = 400L * 1024 * 1024;

    private static final int MAX_PARTS = 2_000;

    private final byte[] bytes;
    private final Set<String> names = new HashSet<>();

    XlsxParts(byte[] bytes) {
        this.bytes = bytes;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            var counted = new Counted(zip);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                counted.skipAll();
                if (names.size() > MAX_PARTS) {
                    throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableDocumentException(Reason.BROKEN);
        }
    }

    Set<String> names() {
        return names;
    }

    InputStream open(String name) throws IOException {
        var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return zip;
            }
        }
        throw new IOException("no part " + name);
    }

    /** What was unpacked so far, over all parts. */
    private static final class Counted extends FilterInputStream {

        private long unpacked;

        Counted(InputStream in) {
            super(in);
        }

        void skipAll() throws IOException {
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                unpacked += read;
                if (unpacked > MAX_BYTES) {
                    throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
                }
            }
        }
    }
}
