package org.huizong.budget.crosstablecheck;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.contracts.book.Stage;

/**
 * 被校验的预算书: the statements of one book and what decides which relations apply to them.
 *
 * @param tableSet id of the table set that names the tables
 */
public record CheckedBook(String tableSet, int year, Stage stage, Origin origin, List<Statement> statements) {

    /** How the figures came to be, which decides what rounding may explain. */
    public enum Origin {
        /** Transcribed from a document whose figures were rounded for print. */
        PRINTED,
        /** 网上填报: filed here in yuan, so every relation is exact. */
        FILED
    }
}
