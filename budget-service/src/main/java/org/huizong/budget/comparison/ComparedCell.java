package org.huizong.budget.comparison;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 对比项: one amount beside the same amount of another book.
 *
 * @param column {@code total} or the word of the column's dimension
 * @param basis how the base amount is known
 * @param baseFen empty when nothing tells the other book's amount
 * @param movedFrom codes of the base book's edition whose money stands on this row's code in the newer one
 */
public record ComparedCell(
        FigureRow row,
        String column,
        Presence presence,
        Basis basis,
        Optional<Long> baseFen,
        long amountFen,
        Set<String> movedFrom) {

    /** How an amount of the base book is known. */
    public enum Basis {
        /** The book is stored here. */
        STORED,
        /** The compared book prints it (上年预算数, 年初预算数). */
        PRINTED,
        /** The compared book prints its own amount and the change: 本年 ∓ 增减. */
        DERIVED,
        /** Nothing tells it. */
        UNKNOWN;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which of the two books the row stands at all. */
    public enum Presence {
        BOTH,
        BASE_ONLY,
        COMPARED_ONLY,
        /** Nothing tells whether the base book had the row. */
        UNKNOWN;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public ComparedCell {
        movedFrom = Set.copyOf(movedFrom);
    }
}
