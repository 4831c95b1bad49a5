package org.huizong.reader.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.huizong.reader.UnreadableDocumentException;
import org.huizong.reader.UnreadableDocumentException.Reason;

/**
 * Unpacks every stream of a PDF once into nothing and counts, before the file is opened: opening it unpacks whatever the
 * file says is needed, without a limit. A stream is found by its key word alone, whatever the tables of the file say.
 */
final class PdfStreams {

    private static final long MAX_CONTENT = 64L * 1024 * 1024;
    private static final long MAX_IMAGE = 64L * 1024 * 1024;
    private static final long MAX_IMAGES = 512L * 1024 * 1024;
    private static final int DICTIONARY = 2_000;

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(?:<<|\\d+\\s+\\d+\\s+R)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern PACKING = Pattern.compile(
            "/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");
    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image\\b");
    private static final Pattern STRUCTURE = Pattern.compile("/(?:ObjStm|XRef)\\b");
    /** Filters that only rewrite bytes and make nothing larger. */
    private static final List<String> REWRITING = List.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private final byte[] bytes;
    private final String latin;
    private final Deadline deadline;
    private long content;
    private long images;

    private PdfStreams(byte[] bytes, Deadline deadline) {
        this.bytes = bytes;
        this.latin = new String(bytes, StandardCharsets.ISO_8859_1);
        this.deadline = deadline;
    }

    /** @throws UnreadableDocumentException if the file is encrypted, or would grow beyond the limits when it is opened */
    static void require(byte[] bytes, Deadline deadline) {
        new PdfStreams(bytes, deadline).require();
    }

    private void require() {
        if (ENCRYPTED.matcher(latin).find()
                || ENCRYPTED.matcher(withoutEscapes(trailer())).find()) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED);
        }
        var streams = STREAM.matcher(latin);
        while (streams.find()) {
            deadline.check();
            measure(dictionary(streams.start()), streams.end());
        }
    }

    private String trailer() {
        return latin.substring(Math.max(0, latin.length() - DICTIONARY));
    }

    /** What stands before the stream, back to where its object or the stream before it ends. */
    private String dictionary(int end) {
        var before = latin.substring(Math.max(0, end - DICTIONARY), end);
        int start = Math.max(before.lastIndexOf("obj"), before.lastIndexOf("endstream"));
        return withoutEscapes(start < 0 ? before : before.substring(start));
    }

    private static String withoutEscapes(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), 16))));
    }

    private void measure(String dictionary, int from) {
        var filters = new ArrayList<String>();
        var matcher = PACKING.matcher(dictionary);
        while (matcher.find()) {
            filters.add(matcher.group(1));
        }
        if (filters.stream().filter(name -> !REWRITING.contains(name)).count() > 1) {
            throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
        }
        // Without a filter that we know it may still be packed, by a name that stands elsewhere.
        long size = filters.isEmpty() ? size(List.of("FlateDecode"), from) : size(filters, from);
        boolean image = IMAGE.matcher(dictionary).find()
                && !STRUCTURE.matcher(dictionary).find();
        content += image ? 0 : size;
        images += image ? size : 0;
        if (content > MAX_CONTENT || image && size > MAX_IMAGE || images > MAX_IMAGES) {
            throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
        }
    }

    private long size(List<String> filters, int from) {
        var end = latin.indexOf("endstream", from);
        byte[] data = null;
        int offset = from;
        int length = bytes.length - from;
        var counted = new Counting(deadline);
        for (var name : filters) {
            boolean last = name.equals(filters.get(filters.size() - 1));
            var input = data == null
                    ? new ByteArrayInputStream(bytes, offset, rewrites(name) && end > 0 ? end - from : length)
                    : new ByteArrayInputStream(data);
            if (last) {
                decode(name, input, counted);
            } else {
                var kept = new ByteArrayOutputStream();
                decode(name, input, new Bounded(kept));
                data = kept.toByteArray();
            }
        }
        return counted.size;
    }

    private static boolean rewrites(String name) {
        return REWRITING.contains(name);
    }

    private static void decode(String name, ByteArrayInputStream input, OutputStream output) {
        try {
            filter(name).decode(input, output, new COSDictionary(), 0);
        } catch (UnreadableDocumentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Damaged data ends where it is damaged; what came before is counted.
        }
    }

    private static Filter filter(String name) throws IOException {
        return FilterFactory.INSTANCE.getFilter(name);
    }

    /** Counts, and ends the unpacking of what is beyond any limit. */
    private static final class Counting extends OutputStream {

        private final Deadline deadline;
        private long size;

        Counting(Deadline deadline) {
            this.deadline = deadline;
        }

        @Override
        public void write(int b) {
            add(1);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) {
            add(length);
        }

        private void add(int length) {
            size += length;
            if (size > Math.max(MAX_CONTENT, MAX_IMAGE)) {
                throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
            }
            deadline.check();
        }
    }

    /** What a rewriting filter gives is no larger than the file. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream kept;

        Bounded(ByteArrayOutputStream kept) {
            this.kept = kept;
        }

        @Override
        public void write(int b) throws IOException {
            kept.write(b);
            if (kept.size() > MAX_CONTENT) {
                throw new UnreadableDocumentException(Reason.TOO_COMPRESSED);
            }
        }
    }
}
