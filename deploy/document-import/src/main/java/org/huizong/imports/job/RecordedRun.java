package org.huizong.imports.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.Imported;
import org.huizong.imports.job.ImportJobItem.Outcome;
import org.huizong.platform.problem.CommonProblem;

/** A run whose items are written down with their work. */
final class RecordedRun implements ImportJobRun {

    private static final int MAX_NAME = 500;

    private final ImportJob job;
    private final ImportJobRows rows;
    private final ItemReports reports;
    private final BooleanSupplier stopped;
    private final Set<Integer> recordedBefore;
    private int position;

    RecordedRun(ImportJob job, ImportJobRows rows, ItemReports reports, BooleanSupplier stopped) {
        this.job = job;
        this.rows = rows;
        this.reports = reports;
        this.stopped = stopped;
        this.recordedBefore = rows.positions(job.id());
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
        if (recordedBefore.contains(here)) {
            return;
        }
        requireGoingOn();
        try {
            QuarkusTransaction.requiringNew().run(() -> rows.add(job.id(), List.of(recorded(here, name, work.get()))));
        } catch (RuntimeException | StackOverflowError failure) {
            refuse(here, name, failure);
        }
    }

    @Override
    public <T> void items(IndependentItems<T> items) {
        int first = position;
        position += items.all().size();
        var portions = Portions.of(items, first, here -> !recordedBefore.contains(here));
        new SideBySide().run(portions, portion -> work(portion, items));
    }

    private <T> void work(List<Portions.Place<T>> portion, IndependentItems<T> items) {
        requireGoingOn();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                items.hold(portion.stream().map(Portions.Place::item).toList());
                rows.add(
                        job.id(),
                        portion.stream()
                                .map(place ->
                                        recorded(place.position(), items.name(place.item()), items.work(place.item())))
                                .toList());
            });
        } catch (RuntimeException | StackOverflowError failure) {
            if (portion.size() == 1) {
                var place = portion.get(0);
                refuse(place.position(), items.name(place.item()), failure);
            } else {
                // Nothing of the portion is stored: the one that is refused must not take the others with it.
                portion.forEach(place -> work(List.of(place), items));
            }
        }
    }

    private void requireGoingOn() {
        if (stopped.getAsBoolean()) {
            throw new ImportJobWork.StoppedException();
        }
    }

    private ImportJobItem recorded(int here, String name, Imported imported) {
        var outcome = job.options().mode() == Mode.STORE ? Outcome.RECORDED : Outcome.CHECKED;
        var changes = String.join(", ", imported.changes());
        return new ImportJobItem(here, label(name), outcome, reports.answer(imported), changes);
    }

    private void refuse(int here, String name, Throwable failure) {
        var problem = reports.problemOf(failure);
        if (problem.type() == CommonProblem.UNAVAILABLE) {
            throw problem;
        }
        var report = reports.problem(problem, job.options().language());
        rows.add(job.id(), List.of(new ImportJobItem(here, label(name), Outcome.REFUSED, report, "")));
    }

    private static String label(String name) {
        return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    }
}
