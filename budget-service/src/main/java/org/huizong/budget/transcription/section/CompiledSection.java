package org.huizong.budget.transcription.section;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.budget.transcription.section.SectionPack.ItemsDefinition;
import org.huizong.budget.transcription.section.SectionPack.RowDefinition;
import org.huizong.budget.transcription.section.SectionPack.SectionDefinition;

/** One section of a pack with its patterns compiled. */
record CompiledSection(
        String number, Pattern title, Optional<Pattern> from, Optional<Pattern> until, List<CompiledRow> rows) {

    /** Numbering in front of a subject. */
    private static final String NUMBERING = "(?:其中：)?(?:[-•·▪]?(?:（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、|（\\d{1,2}）"
            + "|(?<!\\d)\\d{1,2}[、.](?:(?!\\d)|(?=20\\d{2}年))))?";

    /** Words that join a known subject to what stands in front of it; a free name may itself begin with 和. */
    private static final String JOINING = "(?:其中|以及|和|及)?：?";

    /**
     * @param subject with a look ahead to one of the leads, where there are any
     * @param lead slots that stand directly behind the subject
     * @param slots slots that stand anywhere behind it
     */
    record CompiledRow(
            RowDefinition definition, Pattern subject, List<Slot> lead, List<Slot> slots, Optional<Items> items) {

        boolean isText() {
            return !definition.text().isEmpty();
        }

        boolean isNamed() {
            return !definition.names().isEmpty();
        }
    }

    /** @param rest column that takes the text behind the pattern, empty for figures */
    record Slot(String name, Pattern pattern, List<String> columns, String rest) {

        boolean takesRest() {
            return !rest.isEmpty();
        }
    }

    record Items(Pattern opener, ItemsDefinition definition) {}

    static CompiledSection of(SectionPack pack, SectionDefinition section) {
        var patterns = new Patterns(pack.macros());
        return new CompiledSection(
                section.number(),
                patterns.compile(section.title()),
                optional(patterns, section.from()),
                optional(patterns, section.until()),
                section.rows().stream()
                        .map(row -> new RowCompiler(pack, section, patterns).compile(row))
                        .toList());
    }

    private static Optional<Pattern> optional(Patterns patterns, String source) {
        return source.isEmpty() ? Optional.empty() : Optional.of(patterns.compile(source));
    }

    /** Compiles the rows of one section. */
    private record RowCompiler(SectionPack pack, SectionDefinition section, Patterns patterns) {

        CompiledRow compile(RowDefinition row) {
            boolean plain =
                    !row.text().isEmpty() || row.key().isEmpty() && row.names().isEmpty();
            var lead = plain ? List.<Slot>of() : slots(row.lead() == null ? section.lead() : row.lead());
            var slots = plain ? List.<Slot>of() : slots(row.slots() == null ? section.slots() : row.slots());
            var ahead = lead.isEmpty()
                    ? ""
                    : lead.stream()
                            .map(slot -> Patterns.nameless(slot.pattern().pattern()))
                            .collect(Collectors.joining("|", "(?=", ")"));
            var joining = row.key().isEmpty() ? "" : JOINING;
            var subject =
                    Pattern.compile(NUMBERING + joining + "(?<subject>" + patterns.expand(row.subject()) + ")" + ahead);
            return new CompiledRow(
                    row,
                    subject,
                    lead,
                    slots,
                    Optional.ofNullable(row.items()).map(items -> new Items(patterns.compile(items.opener()), items)));
        }

        private List<Slot> slots(List<String> names) {
            return names.stream().map(this::slot).toList();
        }

        private Slot slot(String name) {
            var definition = pack.slots().get(name);
            if (definition == null) {
                throw new IllegalArgumentException(section.number() + ": no slot " + name);
            }
            var pattern = patterns.compile(definition.pattern());
            return new Slot(name, pattern, Patterns.columns(pattern), definition.rest());
        }
    }
}
