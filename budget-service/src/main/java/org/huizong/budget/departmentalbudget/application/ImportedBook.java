package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.book.BookStatus;

/**
 * 导入结果: what an import did, or on a dry run would do, with one book.
 *
 * @param status of the newest version afterwards
 * @param version of the newest version afterwards
 * @param printedTables tables that the document prints, those declared empty included
 */
public record ImportedBook(
        UUID id,
        BookIdentity identity,
        Change change,
        BookStatus status,
        long version,
        int printedTables,
        List<Finding> findings) {

    public enum Change {
        CREATED("created"),
        UNCHANGED("unchanged"),
        NEW_VERSION("new-version");

        private final String code;

        Change(String code) {
            this.code = code;
        }

        /** The word of the API. */
        public String code() {
            return code;
        }
    }
}
