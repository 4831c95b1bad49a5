package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.crosstablecheck.Severity;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 送审, 退回, 审核, 批复, 公开, 撤回: carries out one act on a book. */
@ApplicationScoped
public class ActOnDepartmentalBudget {

    private final DepartmentalBudgets books;
    private final BookContents contents;
    private final Waivers waivers;
    private final BookJournal journal;
    private final WorkflowRules rules;
    private final BetweenBooks between;
    private final Clock clock;

    ActOnDepartmentalBudget(
            DepartmentalBudgets books,
            BookContents contents,
            Waivers waivers,
            BookJournal journal,
            WorkflowRules rules,
            BetweenBooks between,
            Clock clock) {
        this.books = books;
        this.contents = contents;
        this.waivers = waivers;
        this.journal = journal;
        this.rules = rules;
        this.between = between;
        this.clock = clock;
    }

    public record Request(UUID bookId, ActKind kind, Grounds grounds) {}

    @Transactional
    public BookVersion handle(Request request, VersionGuard guard, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        guard.check(OptionalLong.of(book.newest().orElseThrow().version()));
        var round = rules.admit(book, request.kind(), caller);
        var grounds = round.isPresent() ? request.grounds().in(round) : request.grounds();
        var version = book.carryOut(new Act(request.kind(), caller.name(), clock.instant(), grounds));
        if (request.kind() == ActKind.APPROVAL) {
            requireSettledFindings(book, version, caller);
        }
        rules.follow(book, version, caller);
        journal.write(book, version, caller);
        return version;
    }

    /** A transcribed document is taken as it stands; a book filed here has to agree with itself. */
    private void requireSettledFindings(DepartmentalBudget book, BookVersion version, Caller caller) {
        var stamp = version.content();
        if (stamp.origin() == Origin.TRANSCRIBED) {
            return;
        }
        var waived = waivers.of(book.id(), stamp.contentHash(), caller.scope()).stream()
                .map(Waiver::findingId)
                .collect(Collectors.toSet());
        var content =
                contents.find(book.id(), stamp.contentHash(), caller.scope()).orElseThrow();
        var others = between.findings(book.identity(), content, caller.scope());
        var unsettled = Stream.concat(content.findings().stream(), others.stream())
                .filter(finding -> finding.severity() == Severity.ERROR && !waived.contains(finding.id()))
                .toList();
        if (!unsettled.isEmpty()) {
            throw new UnsettledFindingsException(unsettled);
        }
    }
}
