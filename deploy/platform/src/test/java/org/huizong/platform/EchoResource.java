package org.huizong.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.web.Page;

/** A resource with every kind of parameter, for the tests of the platform. */
@Path("/v1/echo")
@Produces(MediaType.APPLICATION_JSON)
public class EchoResource {

    public record Body(@NotBlank String name, int count, List<Line> lines) {}

    public record Line(String code, BigDecimal amount) {}

    private final CallerScope caller;

    EchoResource(CallerScope caller) {
        this.caller = caller;
    }

    @GET
    @PermitAll
    public Page<String> parameters(
            @QueryParam("number") Integer number,
            @QueryParam("big") Long big,
            @QueryParam("id") UUID id,
            @QueryParam("stage") Stage stage,
            @QueryParam("date") LocalDate date,
            @QueryParam("flag") Boolean flag,
            @QueryParam("text") String text,
            @QueryParam("function") List<String> functions,
            @QueryParam("stages") List<Stage> stages,
            @QueryParam("small") @Max(5) Integer small) {
        return Page.whole(List.of(String.valueOf(stage), String.valueOf(text)));
    }

    @GET
    @PermitAll
    @Path("{id}")
    public Map<String, String> byId(@PathParam("id") UUID id) {
        return Map.of("id", id.toString());
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    public Body body(@Valid Body body) {
        return body;
    }

    @POST
    @PermitAll
    @Path("text")
    @Consumes(MediaType.TEXT_PLAIN)
    public Map<String, Integer> text(byte[] body) {
        return Map.of("length", body.length);
    }

    @GET
    @PermitAll
    @Path("failure")
    public String failure() {
        throw new IllegalStateException("select secret from org.huizong.Hidden");
    }

    @GET
    @PermitAll
    @Path("scope")
    public Map<String, Object> scope() {
        var scope = caller.current();
        return Map.of(
                "name", caller.name(),
                "roles", scope.roles(),
                "regions", scope.regions(),
                "allRegions", scope.allRegions(),
                "allUnits", scope.allUnits());
    }

    @PUT
    @PermitAll
    @Path("decision")
    public Map<String, String> decision() {
        caller.require(Right.DECIDE);
        return Map.of("done", "true");
    }

    @GET
    @RolesAllowed("auditor")
    @Path("roles")
    public Map<String, String> roles() {
        return Map.of("done", "true");
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "never seen";
    }
}
