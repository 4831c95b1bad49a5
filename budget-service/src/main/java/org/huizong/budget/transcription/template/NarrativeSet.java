package org.huizong.budget.transcription.template;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;

/**
 * 文字说明体系: where the sentences of a document without tables carry the figures that the tables would print. Pure data,
 * like {@link TableSet}; {@code {amount}} in a pattern stands for a figure with its unit.
 *
 * @param sectionRows statements whose rows the sections of the narrative tell
 * @param copies statements that speak of the same money when their totals are equal
 * @param functionAliases older names of function classes, by code
 */
public record NarrativeSet(
        String id,
        String stage,
        List<FigurePattern> figures,
        List<ListPattern> lists,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<SectionRows> sectionRows,
        List<Copy> copies,
        GeneralPublic generalPublicWhen,
        Map<String, List<String>> functionAliases) {

    /**
     * @param required whether a document of this kind always has it
     * @param after the pattern is looked for behind this one, when given
     * @param cells for each amount of the pattern the cells {@code statement/row/column} that it fills
     */
    public record FigurePattern(boolean required, String after, String pattern, List<List<String>> cells) {}

    /**
     * A run of entries, one row each.
     *
     * @param kind {@code function-codes}, {@code function-names}, {@code economic-names} (classes with their sections behind
     *     them) or {@code economic-items} (sections of the given classes)
     */
    public record ListPattern(
            String statement,
            String kind,
            String from,
            String until,
            String entry,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> classes,
            List<String> columns) {}

    public NarrativeSet {
        sectionRows = sectionRows == null ? List.of() : List.copyOf(sectionRows);
    }

    /**
     * Where no list gives rows to a statement, they are the coded rows of the first of the sections that has any: what a
     * sentence names by （类）（款）（项) instead of a code.
     *
     * @param columns of the statement that take the section's {@code amount}
     */
    public record SectionRows(String statement, List<String> sections, List<String> columns) {}

    /** The rows, and the named columns of the total row, go from one statement to the other. */
    public record Copy(String from, String to, List<String> columns) {}

    /** Declarations that leave the general public budget as the only source of the appropriation. */
    public record GeneralPublic(String noGovernmentFunds, String noStateCapital) {}
}
