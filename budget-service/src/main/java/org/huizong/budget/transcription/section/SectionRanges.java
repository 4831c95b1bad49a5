package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Section;
import org.huizong.reader.Section.Kind;

/** Where the chapters and items of a document lie in its text; a form inside a chapter ends it. */
final class SectionRanges {

    private final SentenceText text;
    private final List<Section> sections;

    SectionRanges(DisclosureDocument document, SentenceText text) {
        this.sections = document.sections();
        this.text = text;
    }

    /** @param section what opens the range */
    record Range(Section section, int from, int to) {}

    /** Chapters and items of that title, each with the items below it. */
    List<Range> titled(Pattern title) {
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (isText(section) && title.matcher(section.title()).find()) {
                ranges.add(new Range(section, bodyStart(section), end(i)));
            }
        }
        return ranges;
    }

    private int bodyStart(Section section) {
        return text.startOf(
                section.paragraphs().isEmpty()
                        ? section.lastLine() + 1
                        : section.paragraphs().get(0).firstLine());
    }

    private int end(int index) {
        int last = index;
        boolean chapter = sections.get(index).kind() == Kind.CHAPTER;
        while (chapter && last + 1 < sections.size() && sections.get(last + 1).kind() == Kind.ITEM) {
            last++;
        }
        return text.startOf(sections.get(last).lastLine() + 1);
    }

    /** Chapters and items of the part whose title holds the word, each without the items below it. */
    List<Range> within(String part) {
        return sections.stream()
                .filter(section -> isText(section)
                        && section.path().stream()
                                .findFirst()
                                .filter(title -> title.contains(part))
                                .isPresent())
                .map(section -> new Range(section, bodyStart(section), text.startOf(section.lastLine() + 1)))
                .toList();
    }

    private static boolean isText(Section section) {
        return section.kind() == Kind.CHAPTER || section.kind() == Kind.ITEM;
    }
}
