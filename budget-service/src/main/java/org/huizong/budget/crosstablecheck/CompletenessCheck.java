package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.Headcount;

/** 完整性: the tables and sections that a published book of its table set must have (M01), and its particulars (M02). */
final class CompletenessCheck {

    private CompletenessCheck() {}

    /** A setting per table set: {@code xinjiang-budget: "1, 2 … s12.4"}; a section is due only where there is a narrative. */
    static List<SpecialFinding> parts(CompiledRule rule, BookIndex book) {
        var due = rule.settings().get(book.book().tableSet());
        boolean isPublished = book.book().origin() == CheckedBook.Origin.PRINTED;
        if (due == null || !isPublished) {
            return List.of();
        }
        boolean isNarrated = !book.content().narrative().isEmpty();
        var missing = Names.enumerated(due).stream()
                .filter(part -> Character.isDigit(part.charAt(0)) || isNarrated)
                .filter(part -> !has(book, part))
                .map(TableVocabulary::place)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(SpecialFinding.of(rule, "part-missing", "", "parts")
                        .as(FindingKind.MISSING)
                        .between(new Finding.Side(String.join("、", missing), 0, ""), Finding.Side.NONE));
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
