package org.huizong.bench.cell;

/**
 * What stands in a cell.
 *
 * @param amountFen 分
 * @param books distinct books behind it
 */
public record Sum(long amountFen, long books) {

    public static final Sum NONE = new Sum(0, 0);

    public Sum plus(Sum other) {
        return new Sum(Math.addExact(amountFen, other.amountFen), Math.addExact(books, other.books));
    }

    public Sum negated() {
        return new Sum(Math.negateExact(amountFen), Math.negateExact(books));
    }

    public boolean isNothing() {
        return amountFen == 0 && books == 0;
    }
}
