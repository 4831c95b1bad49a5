package org.huizong.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;

/** A POST whose effects can be counted. */
@Path("/v1/counted")
@Produces(MediaType.APPLICATION_JSON)
public class CountedResource {

    public record Order(String object, boolean valid) {}

    private final Changes changes;

    CountedResource(Changes changes) {
        this.changes = changes;
    }

    @POST
    @PermitAll
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response order(Order order) {
        changes.record("order", order.object(), "");
        if (!order.valid()) {
            throw new ProblemException(CommonProblem.RULE_BROKEN, "not valid");
        }
        return Response.status(Response.Status.CREATED)
                .header("Huizong-Change", order.object() + "@1")
                .entity(Map.of("receipt", UUID.randomUUID().toString()))
                .build();
    }
}
