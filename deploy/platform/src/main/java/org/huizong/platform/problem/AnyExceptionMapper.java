package org.huizong.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whatever no other mapper knows: looks for a known cause first, then 500. */
@Provider
class AnyExceptionMapper implements ExceptionMapper<Throwable> {

    private final ProblemAnswers answers;
    private final KnownFailures failures;

    AnyExceptionMapper(ProblemAnswers answers, KnownFailures failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return failures.problemOfAnyCause(failure).map(answers::answer).orElseGet(() -> answers.internal(failure));
    }
}
