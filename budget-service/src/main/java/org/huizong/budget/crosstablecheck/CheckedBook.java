package org.huizong.budget.crosstablecheck;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.contracts.book.Stage;

/**
 * 被校验的预算书: the content of one book, what decides which relations apply to it, and the books of the same unit that it
 * must agree with.
 *
 * @param related other years and stages of the unit; empty unless relations between books are asked
 */
public record CheckedBook(int year, Stage stage, Origin origin, BookContent content, List<RelatedBook> related) {

    /** How the figures came to be, which decides what rounding may explain. */
    public enum Origin {
        /** Transcribed from a document whose figures were rounded for print. */
        PRINTED,
        /** 网上填报: filed here in yuan, so every relation is exact. */
        FILED
    }

    public CheckedBook {
        related = List.copyOf(related);
    }

    /** A book that is looked at alone. */
    public CheckedBook(int year, Stage stage, Origin origin, BookContent content) {
        this(year, stage, origin, content, List.of());
    }

    /** A book of tables without narrative. */
    public CheckedBook(String tableSet, int year, Stage stage, Origin origin, List<Statement> statements) {
        this(year, stage, origin, BookContent.EMPTY.withTableSet(tableSet).withStatements(statements));
    }

    /** Id of the table set that names the tables. */
    public String tableSet() {
        return content.tableSet();
    }

    public List<Statement> statements() {
        return content.statements();
    }

    public CheckedBook with(List<RelatedBook> others) {
        return new CheckedBook(year, stage, origin, content, others);
    }

    public CheckedBook withContent(BookContent other) {
        return new CheckedBook(year, stage, origin, other, related);
    }
}
