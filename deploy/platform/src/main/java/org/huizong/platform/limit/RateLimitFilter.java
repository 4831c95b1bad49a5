package org.huizong.platform.limit;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.huizong.platform.limit.RateLimits.Kind;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/**
 * 限流: one caller's storm does not starve the others. A caller is the subject of a token, or an address without one; the body of
 * a request that is refused is never read.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION + 1)
class RateLimitFilter implements ContainerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final RateLimits limits;
    private final SecurityIdentity identity;
    private final HttpServerRequest connection;

    RateLimitFilter(RateLimits limits, SecurityIdentity identity, HttpServerRequest connection) {
        this.limits = limits;
        this.identity = identity;
        this.connection = connection;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var kind = READS.contains(request.getMethod()) ? Kind.READ : Kind.WRITE;
        long seconds = limits.take(caller(), kind);
        if (seconds > 0) {
            throw ProblemException.retryAfter(
                    CommonProblem.TOO_MANY_REQUESTS,
                    new Text(
                            "请求过于频繁，请在 " + seconds + " 秒后重试。", "Too many requests; try again after " + seconds + " s."),
                    seconds);
        }
    }

    private String caller() {
        if (!identity.isAnonymous()) {
            return "token " + identity.getPrincipal().getName();
        }
        var address = connection.remoteAddress();
        return "address " + (address == null ? "" : address.hostAddress());
    }
}
