package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.huizong.budget.departmentalbudget.application.BudgetAnnouncements.StandingContent;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.platform.access.Caller;

/** Writes what belongs together into the transaction of one act: the book, its history row, the audit row and the event. */
@ApplicationScoped
class BookJournal {

    private static final List<BookStatus> VIEWS =
            List.of(BookStatus.SUBMITTED, BookStatus.APPROVED, BookStatus.PUBLISHED);

    private final DepartmentalBudgets books;
    private final BookContents contents;
    private final BookAudit audit;
    private final BudgetAnnouncements announcements;
    private final ClassifiedJournal classified;

    BookJournal(
            DepartmentalBudgets books,
            BookContents contents,
            BookAudit audit,
            BudgetAnnouncements announcements,
            ClassifiedJournal classified) {
        this.books = books;
        this.contents = contents;
        this.audit = audit;
        this.announcements = announcements;
        this.classified = classified;
    }

    /** Stores a content, and apart from it what it withholds. */
    void keep(DepartmentalBudget book, CheckedContent checked) {
        contents.keep(book.id(), checked);
        classified.keep(book, checked);
    }

    /** A change of nothing but the classified part: no version, no event that everybody reads. */
    void amendClassifiedPart(DepartmentalBudget book, CheckedContent checked, Caller caller) {
        if (classified.keep(book, checked)) {
            audit.amendedClassifiedPart(book, caller);
        }
    }

    void write(DepartmentalBudget book, BookVersion version, Caller caller) {
        books.append(book, version);
        var standing = standingContents(book);
        var newest = standing.stream().findFirst().map(StandingContent::content).orElse(BookContent.EMPTY);
        AmountsBeyondRangeException.within(newest, () -> {
            announcements.announce(book, standing);
            return version;
        });
        audit.wrote(book, version, caller);
    }

    /** The event of the newest version, as it was when that was written. */
    void announceAgain(DepartmentalBudget book) {
        announcements.announce(book, standingContents(book));
    }

    private List<StandingContent> standingContents(DepartmentalBudget book) {
        var statuses = new LinkedHashMap<String, List<BookStatus>>();
        for (var status : VIEWS) {
            book.standing().of(status).ifPresent(reached -> statuses.computeIfAbsent(
                            reached.contentHash(), hash -> new ArrayList<>())
                    .add(status));
        }
        return statuses.entrySet().stream()
                .map(entry -> standing(
                        entry.getValue(),
                        contents.find(book.id(), entry.getKey(), AccessScope.SERVICE)
                                .orElseThrow()))
                .toList();
    }

    private static StandingContent standing(List<BookStatus> statuses, CheckedContent checked) {
        var stamp = checked.stamp();
        return new StandingContent(statuses, checked.content(), stamp.origin(), stamp.coverage());
    }
}
