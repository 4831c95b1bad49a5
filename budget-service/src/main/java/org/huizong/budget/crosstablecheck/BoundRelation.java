package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.Evaluation.Sides;

/** 关系式落到一本书: a relation with the tables of one book that its terms speak of, looked up once for all rows. */
record BoundRelation(Relation relation, List<BoundTerm> left, List<BoundTerm> right, List<BoundTerm> base) {

    /** Empty where the book has not all its tables: then it cannot be asked of any row. */
    static Optional<BoundRelation> of(Relation relation, BookIndex book) {
        return hasTables(relation.left(), book) && hasTables(relation.right(), book) && hasTables(relation.base(), book)
                ? Optional.of(new BoundRelation(
                        relation,
                        bound(relation.left(), book),
                        bound(relation.right(), book),
                        bound(relation.base(), book)))
                : Optional.empty();
    }

    private static boolean hasTables(List<Term> terms, BookIndex book) {
        for (var term : terms) {
            if (!term.isNumber() && book.table(term).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<BoundTerm> bound(List<Term> terms, BookIndex book) {
        var bound = new ArrayList<BoundTerm>(terms.size());
        for (var term : terms) {
            bound.add(BoundTerm.of(term, book));
        }
        return bound;
    }

    /** The figures to compare at a row and a column; empty where one of them is unknown, or all of them say nothing. */
    Optional<Sides> sides(String row, String column) {
        var sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), List.of());
        boolean isKnown = collect(left, row, column, sides.left())
                && collect(right, row, column, sides.right())
                && collect(base, row, column, sides.base())
                && !isWithoutRows(sides);
        // That there must be something is asked of silence, too; that two sides agree is not.
        boolean isAsked = isKnown && (relation.comparison() == Relation.Comparison.MORE || sides.isAnyPrinted());
        return isAsked ? Optional.of(sides) : Optional.empty();
    }

    /** Whether every figure is known. */
    private static boolean collect(List<BoundTerm> terms, String row, String column, List<Operand> operands) {
        for (var term : terms) {
            if (!term.collect(row, column, operands)) {
                return false;
            }
        }
        return true;
    }

    /** A sum over no rows says nothing: the table stops above, as a table of classes only does. */
    private boolean isWithoutRows(Sides sides) {
        return sides.left().isEmpty() || sides.right().isEmpty() && !right.isEmpty();
    }
}
