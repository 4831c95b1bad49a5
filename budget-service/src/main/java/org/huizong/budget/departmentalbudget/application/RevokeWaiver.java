package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.access.Caller;

/**
 * 撤销豁免: takes the waiver of one finding of a book's newest content back with a reason. What was approved on the strength
 * of a waiver stays approved: there the waiver stands, and a correction or adjustment is the way.
 */
@ApplicationScoped
public class RevokeWaiver {

    private static final Set<BookStatus> SETTLED = Set.of(BookStatus.APPROVED, BookStatus.PUBLISHED);

    private final DepartmentalBudgets books;
    private final Waivers waivers;
    private final BookAudit audit;
    private final Clock clock;

    RevokeWaiver(DepartmentalBudgets books, Waivers waivers, BookAudit audit, Clock clock) {
        this.books = books;
        this.waivers = waivers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the version that the waiver spoke of.
     *
     * @throws WaiverStandsException if the book was approved
     * @throws UnknownFindingException if the finding has no waiver in force
     */
    @Transactional
    public long handle(WaiveFinding.Request request, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        var newest = book.newest().orElseThrow();
        if (SETTLED.contains(newest.status())) {
            throw new WaiverStandsException(newest.status());
        }
        var revocation = new Waiver(request.findingId(), request.reason(), caller.name(), clock.instant());
        if (!waivers.revoke(book.id(), newest.content().contentHash(), revocation, caller.scope())) {
            throw new UnknownFindingException();
        }
        audit.revoked(book, revocation, caller);
        return newest.version();
    }
}
