package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.platform.access.Caller;

/** 豁免: lifts one finding of a book's newest content with a reason; the book itself stays as it is. */
@ApplicationScoped
public class WaiveFinding {

    private final DepartmentalBudgets books;
    private final BookContents contents;
    private final Waivers waivers;
    private final BetweenBooks between;
    private final BookAudit audit;
    private final Clock clock;

    WaiveFinding(
            DepartmentalBudgets books,
            BookContents contents,
            Waivers waivers,
            BetweenBooks between,
            BookAudit audit,
            Clock clock) {
        this.books = books;
        this.contents = contents;
        this.waivers = waivers;
        this.between = between;
        this.audit = audit;
        this.clock = clock;
    }

    public record Request(UUID bookId, String findingId, String reason) {}

    /** Gives the version that the waiver speaks of. */
    @Transactional
    public long handle(Request request, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        var newest = book.newest().orElseThrow();
        var hash = newest.content().contentHash();
        var checked = contents.find(book.id(), hash, caller.scope()).orElseThrow();
        var others = between.findings(book.identity(), checked, caller.scope());
        if (Stream.concat(checked.findings().stream(), others.stream())
                .noneMatch(finding -> finding.id().equals(request.findingId()))) {
            throw new UnknownFindingException();
        }
        var waiver = new Waiver(request.findingId(), request.reason(), caller.name(), clock.instant());
        waivers.add(book.id(), hash, waiver);
        audit.waived(book, waiver, caller);
        return newest.version();
    }
}
