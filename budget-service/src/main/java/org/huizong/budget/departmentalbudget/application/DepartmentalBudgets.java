package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.access.AccessScope;

/** The books as they are written: every method runs inside the caller's transaction. */
public interface DepartmentalBudgets {

    /** Holds off every other write of this book until the end of the transaction, whether the book exists or not. */
    void lock(UUID id);

    /** The same for many books, in the order of their ids, so that two who hold several cannot block each other. */
    void lockAll(SortedSet<UUID> ids);

    /** The book, if it exists and the caller may read all of it. */
    Optional<DepartmentalBudget> find(UUID id, AccessScope scope);

    /** Adds the version to the book's history and makes it the newest; creates the book with its first version. */
    void append(DepartmentalBudget book, BookVersion version);
}
