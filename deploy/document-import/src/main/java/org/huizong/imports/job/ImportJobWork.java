package org.huizong.imports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.ProblemReports;
import org.huizong.platform.problem.Text;
import org.jboss.logging.Logger;

/** Runs one job to its end, and writes down what became of it. */
@ApplicationScoped
class ImportJobWork {

    private static final Logger LOG = Logger.getLogger(ImportJobWork.class);

    private final ImportJobRows rows;
    private final Map<String, ImportJobKind> kinds;
    private final ProblemReports problems;
    private final ObjectMapper json;
    private final ImportJobSettings settings;
    private volatile boolean stopped;

    ImportJobWork(
            ImportJobRows rows,
            @All List<ImportJobKind> kinds,
            ProblemReports problems,
            ObjectMapper json,
            ImportJobSettings settings) {
        this.rows = rows;
        this.kinds = kinds.stream().collect(Collectors.toMap(ImportJobKind::code, Function.identity()));
        this.problems = problems;
        this.json = json;
        this.settings = settings;
    }

    /** Ends the running job behind its present item; it goes on when the service is started again. */
    void stop() {
        stopped = true;
    }

    void run(UUID id) {
        rows.began(id);
        var job = rows.find(id).orElseThrow();
        try {
            if (job.attempts() > settings.maxAttempts()) {
                throw interruptedTooOften(job.attempts() - 1);
            }
            kind(job).run(new RecordedRun(job, rows, new ItemReports(problems, json), this::isStopped));
            rows.done(id);
            LOG.infof("import_job=%s state=done", id);
        } catch (StoppedException e) {
            rows.interrupted(id);
        } catch (ProblemException problem) {
            fail(job, problem);
        } catch (RuntimeException | StackOverflowError e) {
            fail(job, problems.problemOf(e));
        }
    }

    private boolean isStopped() {
        return stopped;
    }

    private ImportJobKind kind(ImportJob job) {
        var kind = kinds.get(job.kind());
        if (kind == null) {
            throw new IllegalStateException("no such kind of job: " + job.kind());
        }
        return kind;
    }

    private static ProblemException interruptedTooOften(int times) {
        return new ProblemException(
                CommonProblem.INTERNAL,
                new Text(
                        "作业已中断 " + times + " 次，不再重试。",
                        "The job was cut off " + times + " times and is not tried again."));
    }

    private void fail(ImportJob job, ProblemException problem) {
        if (problem.type() == CommonProblem.UNAVAILABLE) {
            // Whatever is away comes back; the job stays open for the next pass.
            rows.interrupted(job.id());
            throw problem;
        }
        rows.failed(job.id(), write(problem, job));
        LOG.infof(
                "import_job=%s state=failed problem=%s",
                job.id(), problem.type().code());
    }

    private String write(ProblemException problem, ImportJob job) {
        try {
            return json.writeValueAsString(problems.body(problem, job.options().language()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }

    /** The process is being stopped. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("the job thread is being stopped");
        }
    }
}
