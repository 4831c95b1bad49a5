package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** 结转明细: the carried-over items of section 十一 are those of table 11, in its order. */
final class CarryoverCheck {

    private static final String TABLE = "11";
    private static final String SECTION = "s11";
    private static final String ITEM = "item#";
    private static final String UNIT = "unit";

    private CarryoverCheck() {}

    static List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var table = book.table(TABLE);
        var section = book.table(SECTION);
        if (table.isEmpty() || section.isEmpty()) {
            return List.of();
        }
        var printed = table.get().entries("").stream()
                .filter(row -> !table.get().isParent(row.key()) && !row.key().equals(UNIT))
                .map(row -> entry(table.get(), row, "total"))
                .toList();
        var told = section.get().entries(ITEM).stream()
                .map(row -> entry(section.get(), row, "amount"))
                .toList();
        return told.isEmpty() || printed.isEmpty() ? List.of() : findings(rule, printed, told);
    }

    private static List<SpecialFinding> findings(
            CompiledRule rule, List<Pairing.Entry> printed, List<Pairing.Entry> told) {
        var findings = new ArrayList<SpecialFinding>();
        var pairing = Pairing.of(printed, told);
        pairing.leftAlone().forEach(entry -> findings.add(alone(rule, entry, SECTION)));
        pairing.rightAlone().forEach(entry -> findings.add(alone(rule, entry, "t11")));
        pairing.pairs().stream()
                .filter(pair -> !pair.isWorthAlike())
                .forEach(pair -> findings.add(SpecialFinding.of(
                                rule, "pair-amount", TABLE, pair.left().key())
                        .between(pair.left().side(), pair.right().side())));
        pairing.pairs().stream()
                .filter(pair -> !pair.isNamedAlike())
                .forEach(pair -> findings.add(
                        SpecialFinding.of(rule, "pair-name", TABLE, pair.left().key())
                                .as(FindingKind.NAME)
                                .between(named(pair.left(), "t11"), named(pair.right(), SECTION))));
        pairing.firstOutOfOrder(printed, told)
                .ifPresent(pair -> findings.add(SpecialFinding.of(rule, "pair-order", TABLE, "order")
                        .weighing(Severity.INFO)
                        .between(named(pair.left(), "t11"), named(pair.right(), SECTION))));
        return findings;
    }

    private static SpecialFinding alone(CompiledRule rule, Pairing.Entry entry, String elsewhere) {
        return SpecialFinding.of(rule, "pair-missing", TABLE, entry.key())
                .as(FindingKind.MISSING)
                .between(entry.side(), new Finding.Side(elsewhere, 0, ""));
    }

    private static Finding.Side named(Pairing.Entry entry, String where) {
        return new Finding.Side(where + "/" + entry.key(), entry.side().line(), entry.name());
    }

    private static Pairing.Entry entry(StatementIndex table, StatementRow row, String column) {
        var cell = row.cells().get(column);
        var where = TableVocabulary.place(table.statement().number()) + "/"
                + table.name(row).zh() + "/" + table.table().column(column).zh();
        return new Pairing.Entry(
                row.key(),
                row.label(),
                table.figure(row, column).map(PrintedFigure::amount),
                new Finding.Side(where, row.line(), cell == null ? "" : cell.text()));
    }
}
