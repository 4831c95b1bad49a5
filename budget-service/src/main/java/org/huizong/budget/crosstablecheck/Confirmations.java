package org.huizong.budget.crosstablecheck;

/** 佐证: tells how many printed relations of a book agree with a printed total. */
@FunctionalInterface
public interface Confirmations {

    /** Two relations beside the doubted one outweigh the parts. */
    int ENOUGH = 2;

    /**
     * How many relations that hold confirm this cell, directly or through the total of its own row.
     *
     * @param table number of the statement
     */
    int confirming(String table, String row, String column);

    default boolean isConfirmed(String table, String row, String column) {
        return confirming(table, row, column) >= ENOUGH;
    }
}
