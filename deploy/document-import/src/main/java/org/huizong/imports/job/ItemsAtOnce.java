package org.huizong.imports.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huizong.imports.DocumentReport;
import org.huizong.imports.ImportOptions;
import org.huizong.imports.ImportOptions.Mode;
import org.huizong.imports.Imported;
import org.huizong.imports.job.Portions.Place;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemReports;

/**
 * Works on independent items while their client waits: several in one transaction, as a job does, but on the client's own
 * thread and without a job. When one of a transaction is refused, the others are worked on once more, each by itself.
 */
@Singleton
public class ItemsAtOnce {

    private final ProblemReports problems;
    private final ObjectMapper json;

    ItemsAtOnce(ProblemReports problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    /** What became of one item: {@code imported} is null for one that was refused. */
    public record Outcome(DocumentReport report, Imported imported) {}

    /**
     * In the order of the items.
     *
     * @throws org.huizong.platform.problem.ProblemException if the database is away; what was committed before stays, and the
     *     same items again change nothing in it
     */
    public <T> List<Outcome> run(IndependentItems<T> items, ImportOptions options) {
        var run = new Run<>(items, options);
        Portions.of(items, 0, position -> true).forEach(run::work);
        return new ArrayList<>(Arrays.asList(run.outcomes));
    }

    private final class Run<T> {

        private final IndependentItems<T> items;
        private final ImportOptions options;
        private final Outcome[] outcomes;

        Run(IndependentItems<T> items, ImportOptions options) {
            this.items = items;
            this.options = options;
            this.outcomes = new Outcome[items.all().size()];
        }

        void work(List<Place<T>> portion) {
            try {
                QuarkusTransaction.requiringNew().run(() -> {
                    items.hold(portion.stream().map(Place::item).toList());
                    portion.forEach(place -> outcomes[place.position()] = taken(place.item()));
                });
            } catch (RuntimeException | StackOverflowError failure) {
                if (portion.size() == 1) {
                    outcomes[portion.get(0).position()] = refused(portion.get(0).item(), failure);
                } else {
                    // Nothing of the portion is stored: the one that is refused must not take the others with it.
                    portion.forEach(place -> work(List.of(place)));
                }
            }
        }

        private Outcome taken(T item) {
            var imported = items.work(item);
            var outcome = options.mode() == Mode.STORE ? "recorded" : "checked";
            var report = new DocumentReport(items.name(item), outcome, null, null, imported.changes(), null);
            return new Outcome(report, imported);
        }

        private Outcome refused(T item, Throwable failure) {
            var problem = problems.problemOf(failure);
            if (problem.type() == CommonProblem.UNAVAILABLE) {
                throw problem;
            }
            var body = problems.body(problem, options.language());
            return new Outcome(DocumentReport.refused(items.name(item), json.valueToTree(body)), null);
        }
    }
}
