package org.huizong.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.Imported;
import org.huizong.imports.job.ImportJobItem.Outcome;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;

/** A run whose items are written down one by one. */
final class RecordedRun implements ImportJobRun {

    private static final int MAX_NAME = 500;

    private final ImportJob job;
    private final ImportJobRows rows;
    private final ItemReports reports;
    private final BooleanSupplier stopped;
    private final int recordedBefore;
    private int position;

    RecordedRun(ImportJob job, ImportJobRows rows, ItemReports reports, BooleanSupplier stopped) {
        this.job = job;
        this.rows = rows;
        this.reports = reports;
        this.stopped = stopped;
        this.recordedBefore = rows.items(job.id()).size();
    }

    @Override
    public byte[] content() {
        return rows.content(job.id());
    }

    @Override
    public ImportOptions options() {
        return job.options();
    }

    @Override
    public ImportCaller caller() {
        return job.caller();
    }

    @Override
    public void expect(int items) {
        rows.expect(job.id(), items);
    }

    @Override
    public void item(String name, Supplier<Imported> work) {
        int here = position++;
        if (here < recordedBefore) {
            return;
        }
        if (stopped.getAsBoolean()) {
            throw new ImportJobWork.StoppedException();
        }
        var label = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        try {
            QuarkusTransaction.requiringNew().run(() -> record(here, label, work.get()));
        } catch (RuntimeException | StackOverflowError failure) {
            refuse(here, label, reports.problemOf(failure));
        }
    }

    private void record(int here, String name, Imported imported) {
        var outcome = job.options().mode() == Mode.STORE ? Outcome.RECORDED : Outcome.CHECKED;
        var changes = String.join(", ", imported.changes());
        rows.add(job.id(), new ImportJobItem(here, name, outcome, reports.answer(imported), changes));
    }

    private void refuse(int here, String name, ProblemException problem) {
        if (problem.type() == CommonProblem.UNAVAILABLE) {
            throw problem;
        }
        var report = reports.problem(problem, job.options().language());
        rows.add(job.id(), new ImportJobItem(here, name, Outcome.REFUSED, report, ""));
    }
}
