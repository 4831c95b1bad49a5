package org.huizong.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.platform.limit.RateLimits;
import org.huizong.platform.web.PlainText;
import org.jboss.logging.Logger;

/**
 * 审计: what was refused to somebody with a token, and what somebody with a token took away as a file. Nothing changes in either
 * case, so the row has a transaction of its own, and the answer does not wait for it.
 */
@Provider
class RefusalsAndExports implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(RefusalsAndExports.class);
    private static final int FORBIDDEN = 403;
    private static final int MAX_ADDRESS = 300;
    private static final Set<String> SCREENS = Set.of("json", "problem+json", "event-stream", "yaml");

    private final AuditTrail trail;
    private final SecurityIdentity identity;
    private final RateLimits limits;

    RefusalsAndExports(AuditTrail trail, SecurityIdentity identity, RateLimits limits) {
        this.trail = trail;
        this.identity = identity;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean denied = response.getStatus() == FORBIDDEN;
        // Whoever came with a spoilt token is nobody: his identity must not even be asked for.
        if (!denied && !isExport(request, response) || identity.isAnonymous()) {
            return;
        }
        if (denied) {
            write("denied", request, Integer.toString(FORBIDDEN));
        } else {
            write("export", request, response.getMediaType().toString());
        }
    }

    private static boolean isExport(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return request.getMethod().equals("GET")
                && response.getStatus() == 200
                && type != null
                && !SCREENS.contains(type.getSubtype().toLowerCase(Locale.ROOT));
    }

    private void write(String action, ContainerRequestContext request, String detail) {
        var actor = identity.getPrincipal().getName();
        if (limits.takeAuditRow(actor) > 0) {
            LOG.debugf("audit=%s actor=%s state=not-written", action, actor);
            return;
        }
        var address = request.getMethod() + " " + request.getUriInfo().getPath();
        var entry = new AuditEntry(
                actor,
                identity.getRoles().stream().sorted().collect(Collectors.joining(",")),
                action,
                "request",
                PlainText.isPlain(address)
                        ? address.substring(0, Math.min(MAX_ADDRESS, address.length()))
                        : request.getMethod(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                detail);
        Infrastructure.getDefaultWorkerPool().execute(() -> append(entry));
    }

    private void append(AuditEntry entry) {
        try {
            QuarkusTransaction.requiringNew().run(() -> trail.append(entry));
        } catch (RuntimeException e) {
            LOG.errorf(e, "audit=%s state=not-written", entry.action());
        }
    }
}
