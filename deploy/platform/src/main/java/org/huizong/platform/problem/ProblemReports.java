package org.huizong.platform.problem;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A failure as the problem that its client reads, for a report that holds the outcomes of several works in one answer. */
@Singleton
public class ProblemReports {

    private static final Logger LOG = Logger.getLogger(ProblemReports.class);

    private final KnownFailures failures;

    ProblemReports(KnownFailures failures) {
        this.failures = failures;
    }

    /** The problem that the failure or one of its causes is known as; otherwise one that tells a number to look for in the log. */
    public ProblemException problemOf(Throwable failure) {
        return failures.problemOfAnyCause(failure).orElseGet(() -> internal(failure));
    }

    public ProblemBody body(ProblemException problem, Locale language) {
        return ProblemBody.of(problem, null, language);
    }

    private static ProblemException internal(Throwable failure) {
        var correlation = UUID.randomUUID().toString();
        LOG.errorf(failure, "correlation=%s", correlation);
        return new ProblemException(
                CommonProblem.INTERNAL,
                new Text("请联系管理员，编号 " + correlation, "Tell the administrator this number: " + correlation));
    }
}
