package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableSetCatalogue;

/** 完整性: the tables and sections that a published book of its table set must have (M01), and its particulars (M02). */
final class CompletenessCheck implements SpecialCheck {

    private final Map<String, TableSet> tableSets = new HashMap<>();

    /** @throws IllegalArgumentException if a table set asks for a table that it does not have or a section that is unknown */
    CompletenessCheck(TableSetCatalogue catalogue, TableVocabulary vocabulary) {
        for (var set : catalogue.all()) {
            set.due().stream()
                    .filter(part -> set.table(part).isEmpty() && !(isSection(part) && vocabulary.knows(part)))
                    .forEach(part -> {
                        throw new IllegalArgumentException(
                                "table set " + set.id() + ": due is neither a table of it nor a section: " + part);
                    });
            tableSets.put(set.id(), set);
        }
    }

    private static boolean isSection(String part) {
        return TableVocabulary.isTold(part);
    }

    /**
     * What is due is said by the table set, for the years in which it is the form; for a form without tables by a setting of the
     * rule with its id. A section is due only where there is a narrative.
     */
    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var due = due(rule, book.book());
        boolean isPublished = book.book().origin() == CheckedBook.Origin.PRINTED;
        if (due.isEmpty() || !isPublished) {
            return List.of();
        }
        boolean isNarrated = !book.content().narrative().isEmpty();
        var missing = due.stream()
                .filter(part -> !isSection(part) || isNarrated)
                .filter(part -> !has(book, part))
                .collect(Collectors.partitioningBy(CompletenessCheck::isSection));
        return Stream.concat(
                        missing(rule, missing.get(false), "parts", rule.rule().severity()),
                        missing(rule, missing.get(true), "sections", Severity.WARNING))
                .toList();
    }

    private List<String> due(CompiledRule rule, CheckedBook book) {
        var set = tableSets.get(book.tableSet());
        if (set == null) {
            return Names.enumerated(rule.settings().getOrDefault(book.tableSet(), ""));
        }
        return set.isValidIn(book.year()) ? set.due() : List.of();
    }

    /** A section that was not found may stand there under words that nobody has taught the reader yet: at most a warning. */
    private static Stream<SpecialFinding> missing(
            CompiledRule rule, List<String> parts, String place, Severity severity) {
        var names = parts.stream().map(TableVocabulary::place).toList();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(SpecialFinding.of(rule, "part-missing", "", place)
                        .weighing(severity)
                        .as(FindingKind.MISSING)
                        .between(new Finding.Side(String.join("、", names), 0, ""), Finding.Side.NONE));
    }

    /** A section that is empty may be a sentence only. */
    private static boolean has(BookIndex book, String part) {
        return book.table(part).isPresent()
                || book.content().text(part + "/empty").isPresent()
                || part.equals(BookStatements.PROJECTS)
                        && book.table("7").isPresent()
                        && new ProjectEntries(book).rows().isEmpty();
    }

    static List<SpecialFinding> particulars(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        if (book.content().narrative().isEmpty() || book.book().origin() != CheckedBook.Origin.PRINTED) {
            return findings;
        }
        Names.enumerated(rule.setting("texts")).stream()
                .filter(key -> book.content().text(key).isEmpty())
                .forEach(key -> findings.add(particular(rule, key)));
        boolean hasEstablishment = book.content()
                .headcount()
                .flatMap(headcount -> headcount.entry(Headcount.ESTABLISHMENT))
                .isPresent();
        if (!hasEstablishment) {
            findings.add(particular(rule, "headcount/" + Headcount.ESTABLISHMENT));
        }
        return findings;
    }

    private static SpecialFinding particular(CompiledRule rule, String key) {
        return SpecialFinding.of(rule, "particular-missing", "", key)
                .as(FindingKind.MISSING)
                .between(new Finding.Side(key, 0, ""), Finding.Side.NONE);
    }
}
