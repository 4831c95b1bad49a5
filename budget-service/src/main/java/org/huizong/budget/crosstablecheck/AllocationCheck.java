package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    private static final Map<String, String> CONSTRUCTION = Map.of("309", "310", "311", "312");

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
        var columns = book.table(ProjectEntries.TABLE)
                .map(AllocationCheck::classColumns)
                .orElse(List.of());
        for (var pairing : new ProjectEntries(book).pairings()) {
            for (var pair : pairing.pairs()) {
                book.content().projects().stream()
                        .filter(project -> pair.right().key().equals("project#" + project.ordinal()))
                        .filter(project -> sum(project.allocation()).isPresent())
                        .forEach(project ->
                                classes(rule, book, new Row(pair.left().key(), project, columns), findings));
            }
        }
        return findings;
    }

    /** @param classes columns of the table, gathered by economic class */
    private record Row(String key, BudgetProject project, List<List<String>> classes) {}

    private void classes(CompiledRule rule, BookIndex book, Row row, List<SpecialFinding> findings) {
        var table = book.table(ProjectEntries.TABLE).orElseThrow();
        boolean isUnplaced = table.statement().unplaced().stream()
                .anyMatch(amount -> amount.rowKey().equals(row.key()));
        var proved = proved(row.project());
        var open = proved.getOrDefault(UNKNOWN, Amount.ZERO);
        var half = book.precision().allowance(row.project().allocation().size() + 1, List.of(ProjectEntries.TABLE));
        for (var columns : isUnplaced ? List.<List<String>>of() : row.classes()) {
            var cells = columns.stream()
                    .flatMap(column -> Cells.of(book, ProjectEntries.TABLE, row.key(), column).stream())
                    .toList();
            var least = proved.getOrDefault(columns.get(0), Amount.ZERO);
            if (cells.size() == columns.size()) {
                compare(rule, row, new Span(cells, least, least.plus(open), half))
                        .ifPresent(findings::add);
            }
        }
    }

    /** What is printed for one class beside the least and the most that the allocation allows. */
    private record Span(List<Cells> cells, Amount least, Amount most, Amount tolerance) {

        Amount printed() {
            return cells.stream().map(Cells::amount).reduce(Amount.ZERO, Amount::plus);
        }

        boolean isTooLittle() {
            return printed().plus(tolerance).compareTo(least) < 0;
        }

        boolean isTooMuch() {
            return printed().minus(tolerance).compareTo(most) > 0;
        }

        /** The column that prints something, or else the first. */
        Finding.Side side() {
            var printed = cells.stream().filter(cell -> !cell.isNothing()).findFirst();
            var side = printed.orElse(cells.get(0)).side();
            return new Finding.Side(side.where(), side.line(), printed.isPresent() ? side.value() : "0");
        }
    }

    private static Optional<SpecialFinding> compare(CompiledRule rule, Row row, Span span) {
        if (!span.isTooLittle() && !span.isTooMuch()) {
            return Optional.empty();
        }
        var place = row.key() + "|" + span.cells().get(0).side().where();
        var message = span.isTooLittle() ? "allocation-above" : "allocation-below";
        var value = WAN.format(span.isTooLittle() ? span.least() : span.most());
        return Optional.of(SpecialFinding.of(rule, message, ProjectEntries.TABLE, place)
                .between(span.side(), side(row.project(), "资金分配情况", value)));
    }

    /** The classes of table 7; 基本建设 bears the names of 资本性支出 and is told apart by who arranged it only. */
    private static List<List<String>> classColumns(StatementIndex table) {
        var columns = table.table().columns().keySet();
        return columns.stream()
                .filter(column -> TableVocabulary.isCode(column) && !CONSTRUCTION.containsKey(column))
                .map(column -> Stream.concat(
                                Stream.of(column),
                                CONSTRUCTION.entrySet().stream()
                                        .filter(entry -> entry.getValue().equals(column))
                                        .map(Map.Entry::getKey))
                        .toList())
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

    /** 经济分类: as the reader or the lines prove it, or as all words of the item say. */
    private String classOf(AllocationItem item) {
        if (item.economic().length() >= CLASS_DIGITS) {
            var code = item.economic().substring(0, CLASS_DIGITS);
            return CONSTRUCTION.getOrDefault(code, code);
        }
        var classes = vocabulary.words().lists().keySet().stream()
                .filter(list -> list.startsWith(CLASS) && vocabulary.words().names(list, Names.plain(item.item())))
                .map(list -> list.substring(CLASS.length()))
                .distinct()
                .toList();
        return classes.size() == 1 ? classes.get(0) : UNKNOWN;
    }

    private static Finding.Side side(BudgetProject project, String what, String value) {
        return new Finding.Side("projects/" + project.name() + "/" + what, project.firstLine(), value);
    }
}
