package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.reader.DisclosureDocument;

/** Reads the narrative of documents of one table set. */
public final class NarrativeSections {

    private final SectionPack pack;
    private final List<CompiledSection> sections;
    private final RowNames names;

    public NarrativeSections(SectionPack pack, CodeNames functions, CodeNames economics) {
        this.pack = pack;
        this.sections = pack.sections().stream()
                .map(section -> CompiledSection.of(pack, section))
                .toList();
        this.names = new RowNames(functions, economics, pack.functionAliases());
    }

    /** The narratives of all table sets that have a pack, each compiled when its first document comes. */
    public static final class Packs {

        private final CodeNames functions;
        private final CodeNames economics;
        private final Map<String, Optional<NarrativeSections>> byTableSet = new ConcurrentHashMap<>();

        public Packs(CodeNames functions, CodeNames economics) {
            this.functions = functions;
            this.economics = economics;
        }

        /** Empty for a table set whose narrative is not known. */
        public Narrative read(BookContent content, DisclosureDocument document) {
            return byTableSet
                    .computeIfAbsent(content.tableSet(), id -> SectionPack.of(id)
                            .map(pack -> new NarrativeSections(pack, functions, economics)))
                    .map(sections -> sections.read(
                            document,
                            content.headcount().map(Headcount::entries).orElse(List.of())))
                    .orElse(Narrative.EMPTY);
        }
    }

    /** @param headcount what has been read of the persons already */
    public Narrative read(DisclosureDocument document, List<Headcount.Entry> headcount) {
        var text = SentenceText.of(document);
        var ranges = new SectionRanges(document, text);
        var rows = new LinkedHashMap<String, SectionRows>();
        var texts = new ArrayList<BookText>();
        for (var section : sections) {
            for (var range : ranges.titled(section.title())) {
                read(section, range, new Reading(text, rows, texts));
            }
        }
        texts.addAll(new FrameTexts(document, text).read());
        texts.sort(Comparator.comparingInt(BookText::line));
        var leftovers = new Leftovers(pack, text, headcount);
        return new Narrative(
                rows.values().stream()
                        .filter(section -> !section.isEmpty())
                        .map(SectionRows::section)
                        .toList(),
                texts,
                leftovers.of(ranges));
    }

    private record Reading(SentenceText text, Map<String, SectionRows> rows, List<BookText> texts) {}

    private void read(CompiledSection section, SectionRanges.Range range, Reading reading) {
        var plain = reading.text().plain();
        int from = section.from()
                .map(pattern -> find(pattern, plain, range.from(), range.to()))
                .orElse(range.from());
        if (from < 0) {
            return;
        }
        int until = section.until()
                .map(pattern -> find(pattern, plain, from + 1, range.to()))
                .orElse(range.to());
        var rows = reading.rows().computeIfAbsent(section.number(), number -> new SectionRows(number, names));
        var reader = new ClauseReader(reading.text(), rows, reading.texts());
        new Clauses(reading.text(), names, from, until < 0 ? range.to() : until)
                .of(section)
                .forEach(reader::read);
    }

    private static int find(Pattern pattern, String text, int from, int to) {
        var matcher = pattern.matcher(text);
        return from < to && matcher.region(from, to).find() ? matcher.start() : -1;
    }
}
