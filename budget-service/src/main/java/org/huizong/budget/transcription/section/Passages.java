package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Section;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.Typography;

/** 段落: numbered passages of duties or of the glossary, joined where lines and pages break them. */
final class Passages {

    private static final Pattern NUMBER =
            Pattern.compile("^(?:（[一二三四五六七八九十百]{1,4}）|[一二三四五六七八九十百]{1,4}、|\\d{1,2}[、.](?!\\d))");
    private static final String ENDS = "。；";

    private final DisclosureDocument document;

    Passages(DisclosureDocument document) {
        this.document = document;
    }

    record Passage(String text, int line) {}

    /**
     * The passages below a heading, up to the next heading of that kind or a higher one.
     *
     * @param lastLine line behind which nothing belongs to them
     */
    List<Passage> of(Section section, Kind kind, int lastLine) {
        int from = bodyStart(section);
        int to = document.sections().stream()
                .filter(other -> other.firstLine() > section.firstLine())
                .filter(other -> other.kind() == Kind.PART || other.kind() == kind)
                .mapToInt(other -> other.firstLine() - 1)
                .findFirst()
                .orElse(document.lines().size());
        var passages = new ArrayList<Passage>();
        for (var line : document.lines(from, Math.min(to, lastLine))) {
            var compact = Typography.compact(Typography.withoutMarkup(line.text()));
            if (!compact.isEmpty() && !Typography.isPageNumber(line.text())) {
                add(passages, new Passage(compact, line.number()));
            }
        }
        return passages;
    }

    private int bodyStart(Section section) {
        return section.paragraphs().isEmpty()
                ? section.lastLine() + 1
                : section.paragraphs().get(0).firstLine();
    }

    private static void add(List<Passage> passages, Passage printed) {
        int last = passages.size() - 1;
        boolean opens = last < 0
                || NUMBER.matcher(full(printed.text())).find()
                || ENDS.indexOf(full(passages.get(last).text())
                                .charAt(passages.get(last).text().length() - 1))
                        >= 0;
        if (opens) {
            passages.add(printed);
        } else {
            var open = passages.get(last);
            passages.set(last, new Passage(open.text() + printed.text(), open.line()));
        }
    }

    static String withoutNumber(String passage) {
        var number = NUMBER.matcher(full(passage));
        return number.find() ? passage.substring(number.end()) : passage;
    }

    /** Of equal length, with full-width punctuation. */
    static String full(String compact) {
        return compact.replace('(', '（').replace(')', '）').replace(':', '：').replace(';', '；');
    }
}
