package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Unscoped;

/** The contents of the books, each stored once per book and never changed. */
public interface BookContents {

    @Unscoped("reads no book: it writes the content as text and computes a fingerprint")
    StoredContent stored(BookContent content, Origin origin, Coverage coverage);

    /** Stores a content that was checked when it was handed in, unless the book has it already. */
    void keep(UUID bookId, CheckedContent content);

    /** Empty unless the caller may read all of the book, or the content is the published one. */
    Optional<CheckedContent> find(UUID bookId, String contentHash, AccessScope scope);
}
