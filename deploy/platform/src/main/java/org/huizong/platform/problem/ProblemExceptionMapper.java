package org.huizong.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Our own problems. */
@Provider
class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

    private final ProblemAnswers answers;

    ProblemExceptionMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(ProblemException problem) {
        return answers.answer(problem);
    }
}
