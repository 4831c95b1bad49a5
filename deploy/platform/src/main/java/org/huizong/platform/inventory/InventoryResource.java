package org.huizong.platform.inventory;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 清册 for the other services of the set, which show the service key. It tells numbers, no content of any book. */
@Path("/internal/announced-books")
@Produces(MediaType.APPLICATION_JSON)
public class InventoryResource {

    private static final int MOST = 1_000;

    private final Instance<AnnouncedBooks> books;
    private final InventoryRows rows;
    private final SourceEpoch epoch;
    private final ServiceKey key;

    InventoryResource(Instance<AnnouncedBooks> books, InventoryRows rows, SourceEpoch epoch, ServiceKey key) {
        this.books = books;
        this.rows = rows;
        this.epoch = epoch;
        this.key = key;
    }

    @GET
    @PermitAll
    @Operation(hidden = true)
    public InventoryBody list(
            @HeaderParam(ServiceKey.HEADER) String shown,
            @QueryParam("after") UUID after,
            @QueryParam("limit") Integer limit) {
        var owned = owned(shown);
        int size = limit == null ? MOST : limit;
        if (size < 1 || size > MOST) {
            throw ProblemException.invalidParameter(
                    "limit", new Text("应为 1 至 " + MOST, "must be between 1 and " + MOST));
        }
        return new InventoryBody(epoch.value(), rows.page(owned.table(), after, size));
    }

    @POST
    @Path("announcements")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(hidden = true)
    public Response announceAgain(@HeaderParam(ServiceKey.HEADER) String shown, InventoryBody.Request request) {
        var owned = owned(shown);
        List<UUID> ids = request == null || request.bookIds() == null ? List.of() : request.bookIds();
        if (ids.isEmpty() || ids.size() > MOST || ids.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalidParameter(
                    "bookIds", new Text("应为 1 至 " + MOST + " 个标识", "must be 1 to " + MOST + " ids"));
        }
        int announced = 0;
        for (var id : ids) {
            announced += owned.announceAgain(id) ? 1 : 0;
        }
        return Response.ok(new InventoryBody.Answer(announced)).build();
    }

    /** A service that owns no books has no such resource. */
    private AnnouncedBooks owned(String shown) {
        if (!books.isResolvable()) {
            throw ProblemException.notFound();
        }
        if (!key.opens(shown)) {
            throw ProblemException.unauthorized();
        }
        return books.get();
    }
}
