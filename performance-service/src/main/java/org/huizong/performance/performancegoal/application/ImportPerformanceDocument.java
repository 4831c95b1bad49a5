package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.huizong.contracts.book.BookIdentification;
import org.huizong.contracts.book.BookIdentification.Printed;
import org.huizong.contracts.book.BookIdentification.Result;
import org.huizong.contracts.book.BookStatus;
import org.huizong.performance.performancecheck.PerformanceChecks;
import org.huizong.performance.performancegoal.application.ImportRequest.Mode;
import org.huizong.performance.performancegoal.application.ImportRequest.Target;
import org.huizong.performance.performancegoal.application.ImportedBook.Change;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.ContentStamp;
import org.huizong.performance.performancegoal.domain.Grounds;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.performance.scoring.Scoring;
import org.huizong.performance.scoring.Scoring.Scored;
import org.huizong.performance.transcription.PerformanceTranscriber;
import org.huizong.performance.transcription.PerformanceTranscription;
import org.huizong.platform.access.Caller;
import org.huizong.reader.RunningText;
import org.huizong.reader.identity.DisclosureIdentity;

/** 导入: the goals of a published document become a version of their book; a document without goals makes a book without goals. */
@ApplicationScoped
public class ImportPerformanceDocument {

    private final PerformanceTranscriber transcriber = new PerformanceTranscriber();
    private final BookIdentification identification;
    private final PerformanceBooks books;
    private final PerformanceContents contents;
    private final KnownBudgets budgets;
    private final PerformanceChecks checks;
    private final Scoring scoring;
    private final BookJournal journal;
    private final Clock clock;

    ImportPerformanceDocument(
            BookIdentification identification,
            PerformanceBooks books,
            PerformanceContents contents,
            KnownBudgets budgets,
            PerformanceChecks checks,
            Scoring scoring,
            BookJournal journal,
            Clock clock) {
        this.identification = identification;
        this.books = books;
        this.contents = contents;
        this.budgets = budgets;
        this.checks = checks;
        this.scoring = scoring;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public ImportedBook handle(ImportRequest request, Caller caller) {
        var identity = identify(request);
        books.lock(identity.bookId());
        var budget = budgets.find(identity.bookId());
        if (!books.reaches(identity, budget.flatMap(KnownBudget::department), caller.scope())) {
            throw new OutsideScopeException();
        }
        var read = transcriber.transcribe(request.document());
        var content = read.content();
        var known = books.find(identity.bookId(), caller.scope());
        var book = known.orElseGet(() -> new PerformanceBook(identity, identity.region()));
        if (book.holds(request.documentHash(), asked(request.target()))) {
            return imported(book, Change.UNCHANGED, read, budget);
        }
        var stamp = new ContentStamp(contents.hash(content), request.documentHash());
        var version = take(book, stamp, request.target(), caller);
        if (request.mode() == Mode.STORE) {
            contents.keep(book.id(), stamp.contentHash(), content, read.unreadable());
            scoring.keep(
                    new Scored(book.id(), identity, version.version(), stamp.contentHash(), content), caller.name());
            journal.write(book, version, budget, caller);
        }
        return imported(book, known.isEmpty() ? Change.CREATED : Change.NEW_VERSION, read, budget);
    }

    private BookIdentity identify(ImportRequest request) {
        var printed = DisclosureIdentity.of(request.document());
        var result = identification.identify(
                new Printed(
                        printed.unitName().map(DisclosureIdentity.Identified::value),
                        printed.year().map(DisclosureIdentity.Identified::value),
                        printed.stage().map(DisclosureIdentity.Identified::value),
                        RunningText.of(request.document()).text()),
                request.overrides());
        if (result instanceof Result.Refused refused) {
            throw new RefusedDocumentException(refused.refusal(), refused.candidates());
        }
        var identified = (Result.Identified) result;
        return new BookIdentity(
                identified.region().code(), identified.unitName(), identified.year(), identified.stage());
    }

    private BookVersion take(PerformanceBook book, ContentStamp stamp, Target target, Caller caller) {
        return switch (target) {
            case DRAFT -> book.draft(stamp, act(ActKind.IMPORT, caller));
            case PUBLISHED -> book.record(stamp, act(ActKind.RECORDING, caller));
        };
    }

    private Act act(ActKind kind, Caller caller) {
        return new Act(kind, caller.name(), clock.instant(), Grounds.NONE);
    }

    private static BookStatus asked(Target target) {
        return target == Target.PUBLISHED ? BookStatus.PUBLISHED : BookStatus.DRAFT;
    }

    private ImportedBook imported(
            PerformanceBook book, Change change, PerformanceTranscription read, Optional<KnownBudget> budget) {
        var newest = book.newest().orElseThrow();
        var content = read.content();
        var known = budget.flatMap(announced -> announced.view(newest.status()));
        var scores = scoring.read(new Scored(
                book.id(), book.identity(), newest.version(), newest.content().contentHash(), content));
        return new ImportedBook(
                book.id(),
                book.identity(),
                change,
                newest.status(),
                newest.version(),
                content,
                checks.check(content, book.identity(), known, scores),
                read.unreadable());
    }
}
