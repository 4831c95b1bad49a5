package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 批量批复中的一本: approves one book of a batch in a transaction of its own, so that a refused one stops no other. */
@ApplicationScoped
public class ApproveBook {

    private final DepartmentalBudgets books;
    private final ActOnDepartmentalBudget acts;

    ApproveBook(DepartmentalBudgets books, ActOnDepartmentalBudget acts) {
        this.books = books;
        this.acts = acts;
    }

    public enum Change {
        APPROVED,
        /** It stands approved under this very document: the batch was sent twice. */
        UNCHANGED
    }

    public record Outcome(Change change, BookVersion version) {}

    @Transactional(TxType.REQUIRES_NEW)
    public Outcome handle(ActOnDepartmentalBudget.Request request, VersionGuard guard, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        return approvedBy(book, request)
                .map(version -> new Outcome(Change.UNCHANGED, version))
                .orElseGet(() -> new Outcome(Change.APPROVED, acts.handle(request, guard, caller)));
    }

    private static Optional<BookVersion> approvedBy(DepartmentalBudget book, ActOnDepartmentalBudget.Request request) {
        return book.newest()
                .filter(newest -> newest.status() == BookStatus.APPROVED)
                .filter(newest -> newest.act().kind() == request.kind())
                .filter(newest -> newest.act()
                        .grounds()
                        .documentNumber()
                        .equals(request.grounds().documentNumber()));
    }
}
