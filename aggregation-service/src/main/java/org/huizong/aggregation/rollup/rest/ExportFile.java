package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * 导出文件: an export is written to disk before the first byte is sent: its checksum stands in front of it, a failure is a problem
 * answer and never half a file, and no export is held in memory. The file is gone when the answer has been read.
 */
final class ExportFile {

    private static final String DIGEST_HEADER = "Repr-Digest";

    private ExportFile() {}

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** @param name file name with its watermark, of ASCII characters */
    static Response answer(Writer writer, String mediaType, String name) {
        try {
            var file = Files.createTempFile("rollup-export-", ".tmp");
            try {
                var digest = write(writer, file);
                // The system may take the name away as soon as the file is open.
                long size = Files.size(file);
                return Response.ok(opened(file), mediaType)
                        .header(HttpHeaders.CONTENT_LENGTH, size)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                        .header(DIGEST_HEADER, "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                        .build();
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Writer writer, Path file) throws IOException {
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sha256())) {
            writer.write(out);
            out.flush();
            return out.getMessageDigest().digest();
        }
    }

    private static InputStream opened(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
