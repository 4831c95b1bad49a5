package org.huizong.budget.execution.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.ExecutedBooks;
import org.huizong.budget.departmentalbudget.ExecutedBooks.Execution;
import org.huizong.budget.departmentalbudget.ExecutedBooks.Recorded;
import org.huizong.budget.execution.application.ExecutionMonths.Kept;
import org.huizong.budget.execution.application.ExecutionMonths.Recording;
import org.huizong.budget.execution.domain.CumulativeNote;
import org.huizong.budget.execution.domain.ExecutedStatements;
import org.huizong.budget.execution.domain.ExecutionMonth;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.classification.CodeList;
import org.huizong.platform.digest.Sha256;

/** 导入执行数: a file's months replace those months, and the newest month of a year is the content of the executed book. */
@ApplicationScoped
public class ImportExecutions {

    private final ExecutionMonths months;
    private final ExecutedBooks books;
    private final CodeEditions editions;
    private final Clock clock;

    ImportExecutions(ExecutionMonths months, ExecutedBooks books, CodeEditions editions, Clock clock) {
        this.months = months;
        this.books = books;
        this.editions = editions;
        this.clock = clock;
    }

    public enum Mode {
        STORE,
        /** 试导入: nothing is stored. */
        DRY_RUN
    }

    /** @param status {@code APPROVED} or {@code PUBLISHED} */
    public record Request(Map<UnitYear, List<ExecutionMonth>> months, BookStatus status, Mode mode) {}

    public record Importer(AccessScope scope, String name) {}

    /**
     * @param change {@code created}, {@code unchanged} or {@code replaced}
     * @param notes against the month before and the month after
     */
    public record ImportedMonth(ExecutionMonth month, String change, List<CumulativeNote> notes) {}

    /** @param book empty on a dry run */
    public record ImportedYear(UnitYear unit, List<ImportedMonth> months, Optional<Recorded> book) {}

    @Transactional
    public List<ImportedYear> handle(Request request, Importer importer) {
        return request.months().entrySet().stream()
                // Sorted, so that two imports lock the units they share in one order and cannot deadlock.
                .sorted(Comparator.comparing(entry -> entry.getKey().book().bookId()))
                .map(entry -> importYear(entry.getKey(), entry.getValue(), request, importer))
                .toList();
    }

    private ImportedYear importYear(UnitYear unit, List<ExecutionMonth> sent, Request request, Importer importer) {
        months.lock(unit);
        var known = new TreeMap<Integer, Kept>();
        months.of(unit.budgetUnit(), unit.year(), importer.scope())
                .forEach(kept -> known.put(kept.month().month(), kept));
        var state = new TreeMap<Integer, ExecutionMonth>();
        known.forEach((month, kept) -> state.put(month, kept.month()));
        sent.forEach(month -> state.put(month.month(), month));
        var imported = new ArrayList<ImportedMonth>();
        for (var month : sent) {
            var hash = Sha256.of(month.canonicalText());
            var change = change(Optional.ofNullable(known.get(month.month())), hash);
            if (request.mode() == Mode.STORE && !change.equals("unchanged")) {
                months.keep(unit, month, new Recording(hash, importer.name(), clock.instant()));
            }
            imported.add(new ImportedMonth(month, change, notes(state, month)));
        }
        var book = request.mode() == Mode.STORE
                ? Optional.of(record(unit, state.lastEntry().getValue(), request.status(), importer))
                : Optional.<Recorded>empty();
        return new ImportedYear(unit, imported, book);
    }

    private Recorded record(UnitYear unit, ExecutionMonth newest, BookStatus status, Importer importer) {
        var content = ExecutedStatements.of(newest, names(unit.year()));
        var fingerprint = Sha256.of(newest.canonicalText());
        return books.record(
                new Execution(unit.book(), content, fingerprint, status), importer.scope(), importer.name());
    }

    private static String change(Optional<Kept> known, String hash) {
        return known.map(kept -> kept.recording().hash().equals(hash) ? "unchanged" : "replaced")
                .orElse("created");
    }

    private static List<CumulativeNote> notes(TreeMap<Integer, ExecutionMonth> state, ExecutionMonth month) {
        var notes = new ArrayList<CumulativeNote>();
        Optional.ofNullable(state.lowerEntry(month.month()))
                .ifPresent(before -> notes.addAll(CumulativeNote.between(before.getValue(), month)));
        Optional.ofNullable(state.higherEntry(month.month()))
                .ifPresent(after -> notes.addAll(CumulativeNote.between(month, after.getValue())));
        return notes;
    }

    private ExecutedStatements.Names names(int year) {
        return new ExecutedStatements.Names() {

            @Override
            public String function(String code) {
                return name(CodeList.EXPENDITURE_FUNCTION, code, year);
            }

            @Override
            public String economic(String code) {
                return name(CodeList.DEPARTMENTAL_ECONOMIC, code, year);
            }
        };
    }

    private String name(String scheme, String code, int year) {
        return editions.edition(scheme, year).names(code).stream().findFirst().orElse(code);
    }
}
