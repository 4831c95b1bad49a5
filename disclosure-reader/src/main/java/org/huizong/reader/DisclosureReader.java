package org.huizong.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.reader.DisclosureDocument.SourceLine;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.UnreadableDocumentException.Reason;
import org.huizong.reader.html.HtmlReader;
import org.huizong.reader.office.WordReader;
import org.huizong.reader.office.WorkbookReader;
import org.huizong.reader.pdf.PdfReader;

/**
 * Published text to neutral sections with line numbers. It takes tab-separated tables, text extracted from PDF (blank
 * cells vanished, names and headings broken over lines and pages) and plain narrative, and decides nothing about money.
 */
public final class DisclosureReader {

    private DisclosureReader() {}

    /**
     * A document in the form that it arrived in.
     *
     * @throws UnreadableDocumentException if the bytes are not of the format, hold no text, or are beyond the limits
     */
    public static DisclosureDocument read(DocumentFormat format, byte[] bytes) {
        return switch (format) {
            case TEXT -> read(DocumentText.decode(bytes));
            case HTML -> read(HtmlReader.read(bytes));
            case XLSX -> read(WorkbookReader.read(limited(bytes)));
            case DOCX -> read(WordReader.read(limited(bytes)));
            case PDF -> read(PdfReader.read(limited(bytes)));
            case JSON, ZIP, OLE -> throw new UnreadableDocumentException(Reason.TYPE_MISMATCH);
        };
    }

    private static byte[] limited(byte[] bytes) {
        if (bytes.length > DocumentText.MAX_BYTES) {
            throw new UnreadableDocumentException(Reason.TOO_LARGE, 0);
        }
        return bytes;
    }

    /** @throws UnreadableDocumentException if the text is blank, no text, or beyond the limits of {@link DocumentText} */
    public static DisclosureDocument read(String text) {
        DocumentText.requireText(text);
        var lines = lines(text);
        if (lines.stream().allMatch(SourceLine::isBlank)) {
            throw new UnreadableDocumentException(Reason.EMPTY, 0);
        }
        return new DisclosureDocument(lines, new SectionBuilder(lines).sections());
    }

    private static List<SourceLine> lines(String text) {
        var lines = new ArrayList<SourceLine>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            addLine(lines, text.substring(start, end));
            start = end + 1;
        }
        if (lines.get(lines.size() - 1).text().isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static void addLine(List<SourceLine> lines, String printed) {
        int number = lines.size() + 1;
        if (printed.length() > DocumentText.MAX_LINE_LENGTH) {
            throw new UnreadableDocumentException(Reason.LINE_TOO_LONG, number);
        }
        if (number > DocumentText.MAX_LINES) {
            throw new UnreadableDocumentException(Reason.TOO_MANY_LINES, number);
        }
        lines.add(new SourceLine(number, printed.replaceAll("[\\f\\r\\u000b\\uFEFF]", "")));
    }

    /** Walks the lines once and opens a section at every heading. */
    private static final class SectionBuilder {

        private final List<SourceLine> lines;
        private final List<String> compact;
        private final List<Section> sections = new ArrayList<>();
        private final List<Heading> enclosing = new ArrayList<>();
        private Heading open = new Heading(Kind.PREAMBLE, "", "", 0, -1);

        private SectionBuilder(List<SourceLine> lines) {
            this.lines = lines;
            this.compact = lines.stream()
                    .map(line -> Typography.compact(Typography.withoutMarkup(line.text())))
                    .toList();
        }

        List<Section> sections() {
            int index = TableOfContents.end(compact);
            while (index < lines.size()) {
                var heading = heading(index);
                heading.ifPresent(this::open);
                index = heading.map(Heading::lastIndex).orElse(index) + 1;
            }
            close(lines.size() - 1);
            return sections;
        }

        private Optional<Heading> heading(int index) {
            if (cellCount(lines.get(index).text()) > 1) {
                return Optional.empty();
            }
            return Heading.at(compact, index).filter(heading -> open.kind() != Kind.TABLE || isOutsideTable(heading));
        }

        /** A row of a table may begin like a chapter (一、本年收入), but it does not end like one. */
        private static boolean isOutsideTable(Heading heading) {
            return switch (heading.kind()) {
                case CHAPTER, ITEM ->
                    heading.isEnded() && heading.title().chars().noneMatch(c -> c == '.');
                default -> true;
            };
        }

        private static long cellCount(String line) {
            return line.chars().filter(c -> c == '\t').count() == 0
                    ? 1
                    : List.of(line.split("\t")).stream()
                            .filter(cell -> !cell.isBlank())
                            .count();
        }

        private void open(Heading heading) {
            close(heading.firstIndex() - 1);
            enclosing.removeIf(outer -> level(outer.kind()) >= level(heading.kind()));
            enclosing.add(heading);
            open = heading;
        }

        private void close(int lastIndex) {
            if (open.kind() == Kind.PREAMBLE && lastIndex < 0) {
                return;
            }
            var body = lines.subList(open.lastIndex() + 1, Math.max(open.lastIndex() + 1, lastIndex + 1));
            sections.add(new Section(
                    open.kind(),
                    open.marker(),
                    open.title(),
                    enclosing.stream()
                            .filter(outer -> outer != open)
                            .map(Heading::title)
                            .toList(),
                    open.firstIndex() + 1,
                    lastIndex + 1,
                    Bodies.rows(body),
                    Bodies.paragraphs(body)));
        }

        private static int level(Kind kind) {
            return switch (kind) {
                case PREAMBLE, PART -> 0;
                case CHAPTER, TABLE -> 1;
                case ITEM -> 2;
                case FORM -> 3;
            };
        }
    }
}
