package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.BudgetProject;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.SecrecyChange;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;

/** 定密, 解密: the finance bureau classifies a project or opens it, by a document. It makes the next draft of the book. */
@ApplicationScoped
public class ChangeProjectSecrecy {

    private static final String SECRECY_RULE = "Q19";

    private final DepartmentalBudgets books;
    private final BookContents contents;
    private final ClassifiedParts parts;
    private final ContentChecker checker;
    private final BookJournal journal;
    private final Clock clock;

    ChangeProjectSecrecy(
            DepartmentalBudgets books,
            BookContents contents,
            ClassifiedParts parts,
            ContentChecker checker,
            BookJournal journal,
            Clock clock) {
        this.books = books;
        this.contents = contents;
        this.parts = parts;
        this.checker = checker;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a project is from now on. */
    public enum Secrecy {
        CLASSIFIED,
        OPEN
    }

    /** @param ordinal of the project in the newest content of the book */
    public record Request(UUID bookId, int ordinal, Secrecy secrecy, Grounds grounds) {}

    /** Gives the newest version as it is when the project is already what it shall be. */
    @Transactional
    public BookVersion handle(Request request, VersionGuard guard, Caller caller) {
        books.lock(request.bookId());
        var book = books.find(request.bookId(), caller.scope()).orElseThrow(UnknownBookException::new);
        var newest = book.newest().orElseThrow();
        guard.check(OptionalLong.of(newest.version()));
        var read = contents.find(book.id(), newest.content().contentHash(), caller.scope())
                .orElseThrow();
        var project = read.content().projects().stream()
                .filter(candidate -> candidate.ordinal() == request.ordinal())
                .findFirst()
                .orElseThrow(UnknownProjectException::new);
        if (project.classified() == (request.secrecy() == Secrecy.CLASSIFIED)) {
            return newest;
        }
        var checked = changed(book, read, project);
        var act = new Act(ActKind.FILING, caller.name(), clock.instant(), request.grounds());
        var version = book.draft(checked.stamp(), act);
        journal.keep(book, checked);
        journal.write(book, version, caller);
        return version;
    }

    private CheckedContent changed(DepartmentalBudget book, CheckedContent read, BudgetProject project) {
        var part = parts.newest(book.id()).part();
        var rest = project.classified() ? part.without(project.name()) : part;
        var content = project.classified()
                ? SecrecyChange.disclosed(
                        read.content(), part.named(project.name()).orElseThrow())
                : SecrecyChange.classified(read.content(), project);
        var filing = new Filing(
                book.identity(),
                content,
                read.stamp().origin(),
                read.stamp().documentHash(),
                read.printedTables(),
                remarks(read, project));
        return checker.check(filing, rest);
    }

    /** What reading the document noticed stays, unless it speaks of the project itself. */
    private static List<Finding> remarks(CheckedContent read, BudgetProject project) {
        return read.findings().stream()
                .filter(finding -> !finding.rule().equals(SECRECY_RULE)
                        && !finding.message().zh().contains(project.name()))
                .toList();
    }
}
