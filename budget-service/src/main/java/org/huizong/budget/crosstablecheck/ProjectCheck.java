package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;

/** 项目的一致: the projects of table 7 are those of section 七, with their amounts (G05) and under their names (Q08). */
final class ProjectCheck {

    private ProjectCheck() {}

    /** 项目名、金额: every project stands on both sides with one amount. */
    static List<SpecialFinding> amounts(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var pairing : new ProjectEntries(book).pairings()) {
            pairing.leftAlone().forEach(entry -> findings.add(alone(rule, entry, "projects")));
            pairing.rightAlone().forEach(entry -> findings.add(alone(rule, entry, "t7")));
            pairing.pairs().stream()
                    .filter(pair -> !pair.isWorthAlike())
                    .forEach(pair -> findings.add(SpecialFinding.of(
                                    rule,
                                    "pair-amount",
                                    ProjectEntries.TABLE,
                                    pair.left().key())
                            .between(pair.left().side(), pair.right().side())));
        }
        return findings;
    }

    private static SpecialFinding alone(CompiledRule rule, Pairing.Entry entry, String elsewhere) {
        return SpecialFinding.of(rule, "pair-missing", ProjectEntries.TABLE, entry.key())
                .as(FindingKind.MISSING)
                .between(entry.side(), new Finding.Side(elsewhere, 0, ""));
    }

    /** 项目名: what is one project bears one name. */
    static List<SpecialFinding> names(CompiledRule rule, BookIndex book) {
        return new ProjectEntries(book)
                .pairings().stream()
                        .flatMap(pairing -> pairing.pairs().stream())
                        .filter(pair -> !pair.isNamedAlike())
                        .map(pair -> SpecialFinding.of(
                                        rule,
                                        "pair-name",
                                        ProjectEntries.TABLE,
                                        pair.left().key())
                                .as(FindingKind.NAME)
                                .between(named(pair.left(), "t7"), named(pair.right(), "projects")))
                        .toList();
    }

    private static Finding.Side named(Pairing.Entry entry, String where) {
        return new Finding.Side(where + "/" + entry.key(), entry.side().line(), entry.name());
    }
}
