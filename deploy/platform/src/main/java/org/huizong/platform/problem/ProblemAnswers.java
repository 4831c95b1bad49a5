package org.huizong.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.huizong.platform.web.Languages;
import org.huizong.platform.web.PlainText;
import org.jboss.logging.Logger;

/** Turns a problem into the answer of RFC 9457, for the request that is being handled. */
@Singleton
class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final int MAX_INSTANCE = 500;

    private final HttpHeaders headers;
    private final UriInfo uri;

    ProblemAnswers(HttpHeaders headers, UriInfo uri) {
        this.headers = headers;
        this.uri = uri;
    }

    Response answer(ProblemException problem) {
        var language = Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var type = problem.type();
        var answer = Response.status(type.status())
                .type(ProblemBody.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemBody.of(problem, instance(), language));
        if (type.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (type.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(problem.retryAfterSeconds()));
        }
        return answer.build();
    }

    /** 500 with a number that finds the stack trace in the log, and nothing else. */
    Response internal(Throwable failure) {
        var correlation = UUID.randomUUID().toString();
        LOG.errorf(failure, "correlation=%s", correlation);
        return answer(new ProblemException(
                CommonProblem.INTERNAL,
                new Text("请联系管理员，编号 " + correlation, "Tell the administrator this number: " + correlation)));
    }

    private String instance() {
        var path = uri.getRequestUri().getRawPath();
        return path == null || path.length() > MAX_INSTANCE || !PlainText.isPlain(path) ? null : path;
    }
}
