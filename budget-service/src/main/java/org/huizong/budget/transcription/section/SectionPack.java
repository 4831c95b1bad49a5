package org.huizong.budget.transcription.section;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 说明句式: which words of a table set's narrative stand for which row and column. Pure data, one file
 * {@code narrative-section/<table set>.yaml}; {@code docs/narrative-sections.md} lists what the files fill.
 *
 * <p>A pattern is a regular expression in which <code>{money:change}</code> is a figure with its unit that fills the column
 * {@code change}, <code>{percent:…}</code> and <code>{number:…}</code> likewise, and any other <code>{word}</code> or
 * <code>{word:column}</code> one of the file's macros. It meets text without white space, with full-width punctuation and
 * half-width digits.
 *
 * @param sameAs id of the pack that holds the words of this one too; null where the pack has its own
 * @param within word in the title of the document's part that holds the sections
 * @param skip words in titles of chapters that others read
 */
public record SectionPack(
        String id,
        String sameAs,
        String within,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> skip,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, String> macros,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, SlotDefinition> slots,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> functionAliases,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<SectionDefinition> sections) {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public SectionPack {
        skip = orEmpty(skip);
        macros = macros == null ? Map.of() : macros;
        functionAliases = functionAliases == null ? Map.of() : functionAliases;
    }

    /** @param rest column of a slot that takes all text up to the next figure of the section */
    public record SlotDefinition(String pattern, String rest) {

        public SlotDefinition {
            rest = rest == null ? "" : rest;
        }
    }

    /**
     * @param title pattern in the title of the chapter or item
     * @param from where in it the section begins, when not at its heading
     * @param until where it ends, when not at the next heading
     * @param lead slots of which one must follow a row's subject at once
     * @param slots slots that may stand anywhere up to the next row
     */
    public record SectionDefinition(
            String number,
            String title,
            String from,
            String until,
            List<String> lead,
            List<String> slots,
            List<RowDefinition> rows) {

        public SectionDefinition {
            from = from == null ? "" : from;
            until = until == null ? "" : until;
            lead = orEmpty(lead);
            slots = orEmpty(slots);
            rows = orEmpty(rows);
        }
    }

    /**
     * What a subject opens: a row of a fixed key, a row that names its code, or a text. One with none of them only ends what
     * stands in front of it.
     *
     * @param names how the row's code is found by the groups of the subject; the key is the prefix and the code
     * @param text key of the text between subject and {@code until}; {@code #} at its end makes a text of every word of an
     *     enumeration
     * @param anywhere whether words may stand in front of the subject
     * @param whole whether the subject is a part of the text
     * @param lead instead of the section's
     * @param slots instead of the section's
     * @param items enumeration behind the row's figures
     */
    public record RowDefinition(
            String key,
            String names,
            String prefix,
            String text,
            String until,
            String subject,
            boolean anywhere,
            boolean whole,
            List<String> lead,
            List<String> slots,
            ItemsDefinition items) {

        public RowDefinition {
            key = key == null ? "" : key;
            names = names == null ? "" : names;
            prefix = prefix == null ? "" : prefix;
            text = text == null ? "" : text;
            until = until == null ? "" : until;
        }
    }

    /**
     * @param text key of the enumeration as printed
     * @param classes economic classes to which items with amounts may belong; {@code *} for that of the row
     * @param projects class whose items are projects
     */
    public record ItemsDefinition(String opener, String text, List<String> classes, String projects) {

        public ItemsDefinition {
            text = text == null ? "" : text;
            classes = orEmpty(classes);
            projects = projects == null ? "" : projects;
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The pack of a table set, if its narrative is known. */
    public static Optional<SectionPack> of(String tableSet) {
        try (var stream = SectionPack.class.getResourceAsStream("/narrative-section/" + tableSet + ".yaml")) {
            if (stream == null) {
                return Optional.empty();
            }
            var pack = YAML.readValue(stream, SectionPack.class);
            return pack.sameAs() == null ? Optional.of(pack) : of(pack.sameAs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
