package org.huizong.budget.departmentalbudget;

import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;

/** 执行阶段的预算书: what the treasury has paid becomes a version of the unit's executed book, in the caller's transaction. */
public interface ExecutedBooks {

    /** Nothing moves when the book holds the same content already and stands as far as it is asked to. */
    Recorded record(Execution execution, AccessScope scope, String actor);

    /**
     * @param fingerprint SHA-256 of the lines that the content was made of
     * @param status {@code APPROVED}, or {@code PUBLISHED} for everybody
     */
    record Execution(BookIdentity identity, BookContent content, String fingerprint, BookStatus status) {}

    /** @param change {@code created}, {@code unchanged} or {@code new-version} */
    record Recorded(UUID bookId, String change, long version, BookStatus status) {}
}
