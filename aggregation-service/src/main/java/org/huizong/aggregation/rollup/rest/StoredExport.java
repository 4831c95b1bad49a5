package org.huizong.aggregation.rollup.rest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * 导出文件 on disk: whole, with its checksum, before the first byte of it is sent. It has no name any more, so that nothing is left
 * of it when the process ends; it is gone when nobody holds it.
 */
final class StoredExport {

    private static final int TAG_DIGITS = 16;

    /** @param name file name with its watermark, of ASCII characters */
    record Label(long watermark, String mediaType, String name) {}

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private final Label label;
    private final FileChannel file;
    private final long size;
    private final byte[] digest;
    private final AtomicInteger holders = new AtomicInteger(1);

    private StoredExport(Label label, FileChannel file, byte[] digest) throws IOException {
        this.label = label;
        this.file = file;
        this.size = file.size();
        this.digest = digest;
    }

    static StoredExport write(Label label, Writer writer) {
        try {
            var path = Files.createTempFile("rollup-export-", ".tmp");
            try {
                byte[] digest;
                try (var out =
                        new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path)), sha256())) {
                    writer.write(out);
                    out.flush();
                    digest = out.getMessageDigest().digest();
                }
                return new StoredExport(label, FileChannel.open(path, StandardOpenOption.READ), digest);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Label label() {
        return label;
    }

    long size() {
        return size;
    }

    FileChannel file() {
        return file;
    }

    /** The field of RFC 9530. */
    String reprDigest() {
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }

    /** Strong because it is made of the bytes: who has part of a file with this tag can go on with it. */
    String tag() {
        return label.watermark() + "-" + HexFormat.of().formatHex(digest).substring(0, TAG_DIGITS);
    }

    /** False if it is gone. */
    boolean hold() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void release() {
        if (holders.decrementAndGet() == 0) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
