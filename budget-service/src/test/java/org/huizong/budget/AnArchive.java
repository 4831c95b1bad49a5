package org.huizong.budget;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of documents, built file by file. */
final class AnArchive {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    AnArchive() {
        this(StandardCharsets.UTF_8);
    }

    /** @param names in which the names are written; GBK is what Windows in China writes */
    AnArchive(Charset names) {
        zip = new ZipOutputStream(bytes, names);
    }

    AnArchive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    AnArchive with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
