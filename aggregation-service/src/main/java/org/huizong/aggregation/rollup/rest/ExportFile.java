package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.huizong.platform.web.ETags;

/**
 * 导出答复: the file, or the part of it that was asked for (RFC 9110, one range of bytes). A part is only given of the very bytes
 * that the caller names by their tag.
 */
final class ExportFile {

    private static final String DIGEST_HEADER = "Repr-Digest";
    private static final String BYTES = "bytes";
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int PARTIAL = 206;

    private ExportFile() {}

    /** @param file held for this answer, which lets it go */
    static Response answer(StoredExport file, HttpHeaders headers) {
        if (ETags.isUnchanged(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), file.tag())) {
            file.release();
            return Response.notModified().tag(new EntityTag(file.tag())).build();
        }
        var asked = isSame(headers.getHeaderString("If-Range"), file)
                ? ByteRange.of(headers.getHeaderString("Range"))
                : Optional.<ByteRange>empty();
        if (asked.isEmpty()) {
            return labelled(Response.ok(new Part(file, 0, file.size())), file)
                    .header(HttpHeaders.CONTENT_LENGTH, file.size())
                    .build();
        }
        var range = asked.get().within(file.size());
        if (range.isEmpty()) {
            file.release();
            return Response.status(RANGE_NOT_SATISFIABLE)
                    .header("Content-Range", BYTES + " */" + file.size())
                    .build();
        }
        return part(file, range.get());
    }

    private static Response part(StoredExport file, ByteRange.Bytes range) {
        return labelled(Response.status(PARTIAL).entity(new Part(file, range.first(), range.last() + 1)), file)
                .header(HttpHeaders.CONTENT_LENGTH, range.last() + 1 - range.first())
                .header("Content-Range", BYTES + " " + range.first() + "-" + range.last() + "/" + file.size())
                .build();
    }

    private static Response.ResponseBuilder labelled(Response.ResponseBuilder answer, StoredExport file) {
        return answer.type(file.label().mediaType())
                .tag(new EntityTag(file.tag()))
                .header("Accept-Ranges", BYTES)
                // Compressed on its way, a part would be no part of the bytes that tag and checksum are of.
                .header(HttpHeaders.CONTENT_ENCODING, "identity")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + file.label().name() + "\"")
                .header(DIGEST_HEADER, file.reprDigest());
    }

    /** Without the condition a range is of whatever there is now. */
    private static boolean isSame(String ifRange, StoredExport file) {
        return ifRange == null || ifRange.strip().equals(ETags.quoted(file.tag()));
    }

    /** Bytes of the file from a position up to another; several may be read at one time. */
    private static final class Part extends InputStream {

        private final StoredExport file;
        private final long end;
        private long position;
        private boolean open = true;

        Part(StoredExport file, long begin, long end) {
            this.file = file;
            this.position = begin;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            int wanted = (int) Math.min(length, end - position);
            if (wanted <= 0) {
                return -1;
            }
            int read = file.file().read(ByteBuffer.wrap(target, offset, wanted), position);
            position += Math.max(0, read);
            return read;
        }

        @Override
        public void close() {
            if (open) {
                open = false;
                file.release();
            }
        }
    }
}
