package org.huizong.budget.departmentalbudget.application;

import java.util.function.Supplier;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.TableWeights;

/** Sums of a book's amounts are beyond the range in which amounts are kept. */
public final class AmountsBeyondRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String table;

    private AmountsBeyondRangeException(String table, ArithmeticException overflow) {
        super("amounts of table " + table + " are beyond range", overflow);
        this.table = table;
    }

    /** Number of the table that holds the most. */
    public String table() {
        return table;
    }

    /** Whatever is added up of this content; amounts are added exactly, so nothing wraps unseen. */
    static <T> T within(BookContent content, Supplier<T> sums) {
        try {
            return sums.get();
        } catch (ArithmeticException overflow) {
            throw new AmountsBeyondRangeException(TableWeights.heaviest(content), overflow);
        }
    }
}
