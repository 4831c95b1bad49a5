package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 勾稽计算: evaluates one rule at every place of a book. A cell that nobody can tell makes the relation not applicable,
 * never a false alarm.
 */
final class RelationEvaluator {

    private static final String NO_ROW = "";
    private static final String ROUNDED = "n";

    private final BookIndex book;

    RelationEvaluator(BookIndex book) {
        this.book = book;
    }

    List<Evaluation> evaluate(CompiledRule rule) {
        var evaluations = new ArrayList<Evaluation>();
        for (int i = 0; i < rule.relations().size(); i++) {
            var ranging = rule.relations().get(i);
            var rows = ranging.rows().map(set -> set.keys(book)).orElse(Set.of(NO_ROW));
            for (var row : rows) {
                for (var column : ranging.columns()) {
                    var place = rule.rule().id() + "|" + i + "|" + row + "|" + column;
                    var evaluation = evaluate(rule, ranging.relation().bind(row, column), place);
                    if (evaluation.outcome() != Outcome.NOT_APPLICABLE && isAsked(rule, ranging)) {
                        evaluations.add(evaluation);
                    }
                }
            }
        }
        return evaluations;
    }

    private boolean isAsked(CompiledRule rule, CompiledRule.Ranging ranging) {
        return ranging.when().map(when -> evaluate(rule, when, "").agrees()).orElse(true);
    }

    private Evaluation evaluate(CompiledRule rule, Relation relation, String place) {
        var left = operands(relation.left());
        var right = operands(relation.right());
        var all = Stream.concat(left.stream(), right.stream()).toList();
        boolean isPrinted = all.stream().anyMatch(Operand::isPrinted);
        boolean isUnknown = all.stream().anyMatch(Operand::isUnknown) || isWithoutRows(relation, left, right);
        var difference = sum(left).minus(sum(right));
        var outcome = isUnknown || !isPrinted
                ? Outcome.NOT_APPLICABLE
                : outcome(rule.rule().tolerance(), relation, left, right, difference);
        return new Evaluation(rule, relation, place, outcome, left, right, difference);
    }

    /** A sum over no rows says nothing: the table stops above, as a table of classes only does. */
    private static boolean isWithoutRows(Relation relation, List<Operand> left, List<Operand> right) {
        return left.isEmpty() || right.isEmpty() && !relation.right().isEmpty();
    }

    private Outcome outcome(
            String tolerance, Relation relation, List<Operand> left, List<Operand> right, Amount difference) {
        long beyond =
                switch (relation.comparison()) {
                    case EQUAL -> Math.absExact(difference.fen());
                    case AT_MOST -> Math.max(0, difference.fen());
                    case AT_LEAST -> Math.max(0, -difference.fen());
                    case MORE -> difference.fen() > 0 ? 0 : Long.MAX_VALUE;
                };
        if (beyond == 0) {
            return Outcome.HOLDS;
        }
        if (beyond <= allowance(tolerance, left, right).fen()) {
            return Outcome.ROUNDING;
        }
        if (relation.isWithinTable() && !right.isEmpty()) {
            if (right.stream().noneMatch(Operand::isPrinted)) {
                return Outcome.UNDIVIDED;
            }
            if (left.stream().noneMatch(Operand::isPrinted) && isSilent(left)) {
                return Outcome.NOT_APPLICABLE;
            }
        }
        return Outcome.INCONSISTENT;
    }

    /** Whether the rows of these operands print nothing at all, as headings do. */
    private boolean isSilent(List<Operand> operands) {
        return operands.stream().allMatch(operand -> book.table(operand.statement())
                .flatMap(table -> table.row(operand.row()))
                .map(row -> row.cells().values().stream().allMatch(PrintedFigure::isSilent))
                .orElse(false));
    }

    private Amount allowance(String tolerance, List<Operand> left, List<Operand> right) {
        var printed = Stream.concat(left.stream(), right.stream())
                .filter(Operand::isPrinted)
                .toList();
        var tables = printed.stream().map(Operand::statement).distinct().toList();
        boolean isOneUnit = printed.stream().map(Operand::unit).distinct().count() == 1;
        if (tolerance.equals(ROUNDED) || !isOneUnit) {
            return book.precision().allowance(printed.size(), tables);
        }
        AmountUnit unit = printed.get(0).unit();
        return unit.parse(tolerance);
    }

    private List<Operand> operands(List<Term> terms) {
        var operands = new ArrayList<Operand>();
        for (var term : terms) {
            var table = book.table(term.number());
            if (table.isEmpty()) {
                operands.add(absent(term));
                continue;
            }
            switch (term.rows()) {
                case ROW -> operands.add(table.get().cell(term));
                case CHILDREN ->
                    table.get()
                            .children(term.row())
                            .forEach(row -> operands.add(table.get().part(term, row)));
                case PROJECTS ->
                    table.get()
                            .projects(term.row())
                            .forEach(row -> operands.add(table.get().part(term, row)));
            }
        }
        return operands;
    }

    private static Operand absent(Term term) {
        return new Operand(
                term.number(),
                term.row(),
                term.column(),
                new Text(term.row(), term.row()),
                Operand.State.UNKNOWN,
                term.sign(),
                Amount.ZERO,
                "",
                0,
                AmountUnit.TEN_THOUSAND_YUAN);
    }

    private static Amount sum(List<Operand> operands) {
        return operands.stream().map(Operand::amount).reduce(Amount.ZERO, Amount::plus);
    }
}
