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

    /** SHA-256 of the content as it is stored, and of its origin and coverage: they decide which findings it has. */
    @Unscoped("reads no book: it computes a fingerprint")
    String hash(BookContent content, Origin origin, Coverage coverage);

    /** Stores the content unless the book has it already. */
    void keep(UUID bookId, CheckedContent content);

    /** Empty unless the caller may read all of the book, or the content is the published one. */
    Optional<CheckedContent> find(UUID bookId, String contentHash, AccessScope scope);
}
