package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;
import org.huizong.budget.crosstablecheck.Evaluation.Sides;
import org.huizong.contracts.money.Amount;

/**
 * 勾稽计算: evaluates one rule at every place of a book. A cell that nobody can tell makes the relation not applicable,
 * never a false alarm.
 */
final class RelationEvaluator {

    private static final String NO_ROW = "";

    private final BookIndex book;
    private final Operands operands;
    private final Tolerance tolerance;

    RelationEvaluator(BookIndex book) {
        this.book = book;
        this.operands = new Operands(book);
        this.tolerance = new Tolerance(book);
    }

    List<Evaluation> evaluate(CompiledRule rule) {
        var evaluations = new ArrayList<Evaluation>();
        for (int i = 0; i < rule.relations().size(); i++) {
            var ranging = rule.relations().get(i);
            if (namesAbsentTable(ranging.relation())) {
                continue;
            }
            var rows = ranging.rows().map(set -> set.keys(book)).orElse(Set.of(NO_ROW));
            for (var row : rows) {
                for (var column : ranging.columns()) {
                    var place = rule.rule().id() + "|" + i + "|" + row + "|" + column;
                    evaluate(rule, ranging, new Bound(row, column, place)).ifPresent(evaluations::add);
                }
            }
        }
        return evaluations;
    }

    /** A relation with a table that the book has not is not asked, whatever its rows are. */
    private boolean namesAbsentTable(Relation relation) {
        return relation.terms()
                .anyMatch(term -> !term.isNumber() && book.table(term).isEmpty());
    }

    /** Row and column that the variables of a relation stand for. */
    private record Bound(String row, String column, String place) {

        Relation bind(Relation relation) {
            return relation.bind(row, column);
        }
    }

    /** Empty where the relation is not asked. */
    private Optional<Evaluation> evaluate(CompiledRule rule, CompiledRule.Ranging ranging, Bound bound) {
        var evaluation = compare(rule, ranging, bound.bind(ranging.relation()), bound.place());
        if (evaluation.outcome() == Outcome.NOT_APPLICABLE) {
            return Optional.empty();
        }
        var conditions = new ArrayList<Operand>();
        for (var when : ranging.when()) {
            var condition = compare(rule, ranging, bound.bind(when), "");
            if (!condition.agrees()) {
                return Optional.empty();
            }
            conditions.addAll(condition.left());
        }
        return Optional.of(evaluation.under(conditions));
    }

    private Evaluation compare(CompiledRule rule, CompiledRule.Ranging ranging, Relation relation, String place) {
        var sides = new Sides(
                operands.of(relation.left()), operands.of(relation.right()), operands.of(relation.base()), List.of());
        boolean isUnknown = sides.operands().anyMatch(Operand::isUnknown) || isWithoutRows(relation, sides);
        // That there must be something is asked of silence, too; that two sides agree is not.
        boolean isSilent = relation.comparison() != Relation.Comparison.MORE
                && sides.operands().noneMatch(Operand::isPrinted);
        if (isUnknown || isSilent) {
            return evaluation(rule, ranging, relation, place, Outcome.NOT_APPLICABLE, sides);
        }
        return relation.isPercentage()
                ? percentage(rule, ranging, relation, place, sides)
                : evaluation(rule, ranging, relation, place, outcome(rule, relation, sides), sides);
    }

    private Evaluation percentage(
            CompiledRule rule, CompiledRule.Ranging ranging, Relation relation, String place, Sides sides) {
        var printed = PrintedPercentage.of(sides, tolerance);
        var outcome = printed.map(PrintedPercentage::outcome).orElse(Outcome.NOT_APPLICABLE);
        return new Evaluation(
                rule,
                ranging,
                relation,
                place,
                outcome,
                sides,
                printed.map(PrintedPercentage::difference).orElse(Amount.ZERO),
                printed.map(PrintedPercentage::expected).orElse(""));
    }

    private static Evaluation evaluation(
            CompiledRule rule,
            CompiledRule.Ranging ranging,
            Relation relation,
            String place,
            Outcome outcome,
            Sides sides) {
        return new Evaluation(rule, ranging, relation, place, outcome, sides, difference(sides), "");
    }

    /** A sum over no rows says nothing: the table stops above, as a table of classes only does. */
    private static boolean isWithoutRows(Relation relation, Sides sides) {
        return sides.left().isEmpty()
                || sides.right().isEmpty() && !relation.right().isEmpty();
    }

    private Outcome outcome(CompiledRule rule, Relation relation, Sides sides) {
        long beyond = beyond(relation.comparison(), difference(sides).fen());
        if (beyond == 0) {
            return Outcome.HOLDS;
        }
        if (beyond <= tolerance.allowance(rule.rule().tolerance(), sides).fen()) {
            return Outcome.ROUNDING;
        }
        if (relation.isWithinTable() && !sides.right().isEmpty()) {
            if (sides.right().stream().noneMatch(RelationEvaluator::isGiven)) {
                return Outcome.UNDIVIDED;
            }
            if (sides.left().stream().noneMatch(Operand::isPrinted) && isSilent(sides.left())) {
                return Outcome.NOT_APPLICABLE;
            }
        }
        return Outcome.INCONSISTENT;
    }

    private static boolean isGiven(Operand operand) {
        return operand.isPrinted() || operand.state() == Operand.State.CONSTANT;
    }

    private static long beyond(Relation.Comparison comparison, long difference) {
        return switch (comparison) {
            case EQUAL -> Math.absExact(difference);
            case AT_MOST -> Math.max(0, difference);
            case AT_LEAST -> Math.max(0, -difference);
            case MORE -> difference > 0 ? 0 : Long.MAX_VALUE;
        };
    }

    /** Whether the rows of these operands print nothing at all, as headings do. */
    private boolean isSilent(List<Operand> silent) {
        return silent.stream().allMatch(operand -> book.table(operand.statement())
                .flatMap(table -> table.row(operand.row()))
                .map(row -> row.cells().values().stream().allMatch(PrintedFigure::isSilent))
                .orElse(false));
    }

    private static Amount difference(Sides sides) {
        return sum(sides.left()).minus(sum(sides.right()));
    }

    static Amount sum(List<Operand> operands) {
        return operands.stream().map(Operand::amount).reduce(Amount.ZERO, Amount::plus);
    }
}
