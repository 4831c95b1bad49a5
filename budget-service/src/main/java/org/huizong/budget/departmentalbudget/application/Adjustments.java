package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.AdjustmentDocument;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.contracts.access.AccessScope;

/** 调整文件: the documents that opened approved budgets again, kept for good. */
public interface Adjustments {

    /** Adds the document, or keeps what it has come to. */
    void keep(AdjustmentDocument document);

    /** The document that last opened the book. */
    Optional<AdjustmentDocument> newest(UUID bookId, AccessScope scope);

    /** Newest first; empty for a book that the caller may not read all of. */
    List<Listed> page(BookFilter filter, BookShelf.PageRequest page, AccessScope scope);

    /**
     * @param ordinal rises with the order in which documents came
     * @param opening the act that the document is the ground of
     */
    record Listed(long ordinal, BookIdentity identity, AdjustmentDocument document, BookVersion opening) {}
}
