package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 资金分配: the allocation of a project adds up to its amount (Q20) and, gathered by economic class, to the columns of its
 * row in table 7 (G06). An item whose words do not prove one class may belong to any, so that only what is proved counts.
 */
record AllocationCheck(TableVocabulary vocabulary) {

    private static final AmountUnit WAN = AmountUnit.TEN_THOUSAND_YUAN;
    private static final String CLASS = "item-class/";
    private static final String UNKNOWN = "";
    private static final int CLASS_DIGITS = 3;

    List<SpecialFinding> sums(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var project : book.content().projects()) {
            var amount = PrintedFigure.of(project.amount(), WAN).map(PrintedFigure::amount);
            var sum = sum(project.allocation());
            var half = book.precision().allowance(project.allocation().size() + 1, List.of(BookStatements.PROJECTS));
            if (amount.isPresent() && sum.isPresent() && isBeyond(amount.get(), sum.get(), half)) {
                findings.add(SpecialFinding.of(rule, "allocation-sum", "projects", "project#" + project.ordinal())
                        .between(
                                side(project, "预算安排规模", project.amount().text()),
                                side(project, "资金分配情况", WAN.format(sum.get()))));
            }
        }
        return findings;
    }

    private static boolean isBeyond(Amount one, Amount other, Amount tolerance) {
        return Math.absExact(one.minus(other).fen()) > tolerance.fen();
    }

    /** Empty when nothing is allocated or an amount cannot be read. */
    private static Optional<Amount> sum(List<AllocationItem> items) {
        var amounts =
                items.stream().map(item -> PrintedFigure.of(item.amount(), WAN)).toList();
        return items.isEmpty() || amounts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : amounts.stream().map(figure -> figure.get().amount()).reduce(Amount::plus);
    }

    List<SpecialFinding> classes(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var pairing : new ProjectEntries(book).pairings()) {
            for (var pair : pairing.pairs()) {
                book.content().projects().stream()
                        .filter(project -> pair.right().key().equals("project#" + project.ordinal()))
                        .filter(project -> sum(project.allocation()).isPresent())
                        .forEach(project ->
                                classes(rule, book, new Row(pair.left().key(), project), findings));
            }
        }
        return findings;
    }

    private record Row(String key, BudgetProject project) {}

    private void classes(CompiledRule rule, BookIndex book, Row row, List<SpecialFinding> findings) {
        var table = book.table(ProjectEntries.TABLE).orElseThrow();
        boolean isUnplaced = table.statement().unplaced().stream()
                .anyMatch(amount -> amount.rowKey().equals(row.key()));
        var proved = proved(row.project());
        var open = proved.getOrDefault(UNKNOWN, Amount.ZERO);
        var half = book.precision().allowance(row.project().allocation().size() + 1, List.of(ProjectEntries.TABLE));
        for (var column : isUnplaced ? List.<String>of() : classColumns(table)) {
            var cell = table.row(row.key()).orElseThrow().cells().get(column);
            if (cell != null) {
                var printed = PrintedFigure.of(cell, table.statement().unit())
                        .map(PrintedFigure::amount)
                        .orElse(Amount.ZERO);
                var least = proved.getOrDefault(column, Amount.ZERO);
                boolean isTooLittle = printed.plus(half).compareTo(least) < 0;
                boolean isTooMuch = printed.minus(half).compareTo(least.plus(open)) > 0;
                if (isTooLittle || isTooMuch) {
                    var where =
                            vocabulary.place(ProjectEntries.TABLE, row.project().name(), column);
                    var value = isTooLittle ? least : least.plus(open);
                    findings.add(SpecialFinding.of(
                                    rule,
                                    isTooLittle ? "allocation-above" : "allocation-below",
                                    ProjectEntries.TABLE,
                                    row.key() + "|" + column)
                            .between(
                                    new Finding.Side(
                                            where, cell.line(), cell.text().isEmpty() ? "0" : cell.text()),
                                    side(row.project(), "资金分配情况", WAN.format(value))));
                }
            }
        }
    }

    private static List<String> classColumns(StatementIndex table) {
        return table.table().columns().keySet().stream()
                .filter(TableVocabulary::isCode)
                .toList();
    }

    private Map<String, Amount> proved(BudgetProject project) {
        var sums = new TreeMap<String, Amount>();
        project.allocation()
                .forEach(item -> sums.merge(
                        classOf(item),
                        PrintedFigure.of(item.amount(), WAN).orElseThrow().amount(),
                        Amount::plus));
        return sums;
    }

    /** 经济分类: as the reader proved it, or as all words of the item say. */
    private String classOf(AllocationItem item) {
        var classes = vocabulary.words().lists().keySet().stream()
                .filter(list -> list.startsWith(CLASS) && vocabulary.words().names(list, Names.plain(item.item())))
                .map(list -> list.substring(CLASS.length()))
                .distinct()
                .toList();
        if (classes.size() == 1) {
            return classes.get(0);
        }
        return classes.isEmpty() && item.economic().length() >= CLASS_DIGITS
                ? item.economic().substring(0, CLASS_DIGITS)
                : UNKNOWN;
    }

    private static Finding.Side side(BudgetProject project, String what, String value) {
        return new Finding.Side("projects/" + project.name() + "/" + what, project.firstLine(), value);
    }
}
