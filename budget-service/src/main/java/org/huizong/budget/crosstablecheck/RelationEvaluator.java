package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.crosstablecheck.Evaluation.Outcome;
import org.huizong.budget.crosstablecheck.Evaluation.Place;
import org.huizong.budget.crosstablecheck.Evaluation.Sides;
import org.huizong.contracts.money.Amount;

/**
 * 勾稽计算: evaluates one rule at every place of a book. A cell that nobody can tell makes the relation not applicable,
 * never a false alarm.
 */
final class RelationEvaluator {

    private static final Set<String> NO_ROWS = Set.of("");

    private final BookIndex book;
    private final Tolerance tolerance;

    RelationEvaluator(BookIndex book) {
        this.book = book;
        this.tolerance = new Tolerance(book);
    }

    /** What the relations of the rule say wherever they are asked. */
    List<Evaluation> evaluate(CompiledRule rule) {
        var evaluations = new ArrayList<Evaluation>();
        for (int i = 0; i < rule.relations().size(); i++) {
            int ordinal = i;
            BoundRanging.of(rule, rule.relations().get(i), book)
                    .ifPresent(bound -> evaluate(bound, ordinal, evaluations));
        }
        return evaluations;
    }

    /** At every row and column that the relation ranges over. */
    private void evaluate(BoundRanging bound, int ordinal, List<Evaluation> evaluations) {
        for (var row : bound.ranging().rows().map(book::keys).orElse(NO_ROWS)) {
            for (var column : bound.ranging().columns()) {
                var place = new Place(bound.rule().rule().id(), ordinal, row, column);
                evaluate(bound, place).ifPresent(evaluations::add);
            }
        }
    }

    /** A relation of a rule and its conditions, with the tables that they speak of. */
    private record BoundRanging(
            CompiledRule rule, CompiledRule.Ranging ranging, BoundRelation relation, List<BoundRelation> when) {

        /** Empty where the book has not all the tables: then it is not asked, whatever its rows are. */
        static Optional<BoundRanging> of(CompiledRule rule, CompiledRule.Ranging ranging, BookIndex book) {
            var relation = BoundRelation.of(ranging.relation(), book);
            if (relation.isEmpty()) {
                return Optional.empty();
            }
            var when = new ArrayList<BoundRelation>();
            for (var condition : ranging.when()) {
                BoundRelation.of(condition, book).ifPresent(when::add);
            }
            return when.size() < ranging.when().size()
                    ? Optional.empty()
                    : Optional.of(new BoundRanging(rule, ranging, relation.get(), when));
        }
    }

    /** Empty where the relation is not asked. */
    private Optional<Evaluation> evaluate(BoundRanging bound, Place place) {
        var evaluation = compare(bound, bound.relation(), place);
        if (evaluation.isEmpty() || bound.when().isEmpty()) {
            return evaluation;
        }
        var conditions = new ArrayList<Operand>();
        for (var when : bound.when()) {
            var condition = compare(bound, when, place).filter(Evaluation::agrees);
            if (condition.isEmpty()) {
                return Optional.empty();
            }
            conditions.addAll(condition.get().left());
        }
        return evaluation.map(asked -> asked.under(conditions));
    }

    /** Empty where it does not apply. */
    private Optional<Evaluation> compare(BoundRanging bound, BoundRelation relation, Place place) {
        var sides = relation.sides(place.row(), place.column());
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        var found = sides.get();
        if (relation.relation().isPercentage()) {
            return PrintedPercentage.of(found, tolerance)
                    .map(printed -> new Evaluation(
                            bound.rule(),
                            bound.ranging(),
                            relation.relation(),
                            place,
                            printed.outcome(),
                            found,
                            printed.difference(),
                            printed.expected()));
        }
        var difference = sum(found.left()).minus(sum(found.right()));
        var outcome = outcome(bound.rule(), relation.relation(), found, difference);
        return outcome == Outcome.NOT_APPLICABLE
                ? Optional.empty()
                : Optional.of(new Evaluation(
                        bound.rule(), bound.ranging(), relation.relation(), place, outcome, found, difference, ""));
    }

    private Outcome outcome(CompiledRule rule, Relation relation, Sides sides, Amount difference) {
        long beyond = beyond(relation.comparison(), difference.fen());
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

    static Amount sum(List<Operand> operands) {
        long fen = 0;
        for (var operand : operands) {
            fen = Math.addExact(fen, operand.amount().fen());
        }
        return new Amount(fen);
    }
}
