package org.huizong.budget.disclosure.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/**
 * 相互关联的数: the figure of a place as the places that it follows give it. A sum follows its parts beyond rounding; where a
 * part is not told, only if the others add up to it as they are printed. A figure that is printed twice moves with the place whose
 * parts are told as long as both are printed alike: a contradiction that the book itself tells is kept, not carried on.
 */
final class RelatedFigures {

    private final Relations relations;
    private final Function<CellRef, Optional<BigDecimal>> standing;
    private final Function<CellRef, Optional<BigDecimal>> printed;
    private final Function<Formula, Optional<BigDecimal>> told;
    private final BigDecimal halfStep;

    /**
     * @param standing the figure as its own table or sentence gives it
     * @param printed the figure as printed
     * @param told the sum as the narrative's own figures give it; empty when it tells none
     * @param halfStep half of the last place that is printed; a sum may be off by so much for each of its figures
     */
    RelatedFigures(
            Relations relations,
            Function<CellRef, Optional<BigDecimal>> standing,
            Function<CellRef, Optional<BigDecimal>> printed,
            Function<Formula, Optional<BigDecimal>> told,
            BigDecimal halfStep) {
        this.relations = relations;
        this.standing = standing;
        this.printed = printed;
        this.told = told;
        this.halfStep = halfStep;
    }

    Optional<BigDecimal> figure(CellRef cell) {
        return standing.apply(cell).map(own -> figure(cell, own));
    }

    /** What its own rows have moved beyond rounding needs no other place to tell it. */
    private BigDecimal figure(CellRef cell, BigDecimal own) {
        if (printed.apply(cell).filter(print -> print.compareTo(own) != 0).isPresent()) {
            return own;
        }
        return relations
                .sumOf(cell)
                .map(parts -> summed(own, parts))
                .filter(sum -> sum.compareTo(own) != 0)
                .or(() -> relations.repeatedBy(cell).map(other -> repeated(own, other)))
                .orElse(own);
    }

    private BigDecimal summed(BigDecimal print, Formula parts) {
        boolean complete = parts.cells().stream()
                .allMatch(part ->
                        relations.isOptional(part) || printed.apply(part).isPresent());
        var now = known(parts, this::figure);
        return complete || isNear(print, known(parts, printed), parts)
                ? now.filter(sum -> !isNear(print, now, parts)).orElse(print)
                : print;
    }

    private BigDecimal repeated(BigDecimal print, Formula other) {
        var twin = known(other, printed);
        boolean alike = other.terms().size() > 1
                ? isNear(print, twin, other)
                : twin.filter(figure -> figure.compareTo(print) == 0).isPresent();
        var before = told.apply(other).or(() -> twin);
        var moved = known(other, this::figure).flatMap(now -> before.map(now::subtract));
        return alike ? moved.map(print::add).orElse(print) : print;
    }

    private boolean isNear(BigDecimal one, Optional<BigDecimal> other, Formula formula) {
        var allowance = halfStep.multiply(BigDecimal.valueOf(formula.terms().size() + 1L));
        return other.filter(sum -> one.subtract(sum).abs().compareTo(allowance) <= 0)
                .isPresent();
    }

    /** Of the terms that are known; empty when none is. */
    private static Optional<BigDecimal> known(Formula formula, Function<CellRef, Optional<BigDecimal>> figures) {
        return formula.terms().stream()
                .flatMap(term -> figures.apply(term.cell()).stream()
                        .map(figure -> figure.multiply(BigDecimal.valueOf(term.sign()))))
                .reduce(BigDecimal::add);
    }
}
