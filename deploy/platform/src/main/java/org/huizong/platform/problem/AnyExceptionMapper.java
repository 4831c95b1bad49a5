package org.huizong.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever no other mapper knows: looks for a known cause first, then 500. */
@Provider
class AnyExceptionMapper implements ExceptionMapper<Throwable> {

    private static final int MAX_CAUSES = 10;

    private final ProblemAnswers answers;
    private final KnownFailures failures;

    AnyExceptionMapper(ProblemAnswers answers, KnownFailures failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @Override
    public Response toResponse(Throwable failure) {
        var cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            var problem = failures.problemOf(cause);
            if (problem.isPresent()) {
                return answers.answer(problem.get());
            }
            cause = cause.getCause();
        }
        return answers.internal(failure);
    }
}
