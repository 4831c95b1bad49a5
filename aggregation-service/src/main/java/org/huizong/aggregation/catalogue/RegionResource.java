package org.huizong.aggregation.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.classification.Regions;
import org.huizong.contracts.classification.Region;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** 行政区划: the tree that rollups are cut by, in the order of the codes. */
@Path("/v1/regions")
@Tag(name = "regions")
public class RegionResource {

    private static final List<String> LEVELS = List.of("province", "prefecture", "county");

    private final Regions regions;

    public RegionResource(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param parent absent for a province
     * @param level {@code province}, {@code prefecture} or {@code county}
     * @param virtual the row exists only in the code list
     */
    public record RegionResponse(
            String id,
            String href,
            String code,
            String name,
            String parent,
            String level,
            boolean virtual,
            boolean hasChildren) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getRegions",
            summary = "Regions below a parent, or all of them; an empty parent: provinces")
    public Page<RegionResponse> getRegions(
            @QueryParam("parent") String parent,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor) {
        var query = "regions " + parent;
        var after = cursor == null ? "" : Cursor.decode(cursor, query, 1).text(0);
        int asked = Limit.of(limit);
        var page = below(parent).stream()
                .sorted(Comparator.comparing(Region::code))
                .filter(region -> region.code().compareTo(after) > 0)
                .limit(asked + 1L)
                .toList();
        boolean more = page.size() > asked;
        var shown = more ? page.subList(0, asked) : page;
        var next = more ? Cursor.at(shown.get(asked - 1).code()).encode(query) : null;
        return new Page<>(shown.stream().map(this::response).toList(), next);
    }

    @GET
    @Path("{code}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getRegion", summary = "One region")
    public RegionResponse getRegion(@PathParam("code") String code) {
        return regions.tree().find(code).map(this::response).orElseThrow(ProblemException::notFound);
    }

    private Collection<Region> below(String parent) {
        if (parent == null) {
            return regions.tree().all();
        }
        if (!parent.isEmpty() && regions.tree().find(parent).isEmpty()) {
            throw ProblemException.invalidParameter(
                    "parent", new Text("无此区划：" + parent, "there is no region " + parent));
        }
        return regions.tree().children(parent);
    }

    private RegionResponse response(Region region) {
        return new RegionResponse(
                region.code(),
                "/v1/regions/" + region.code(),
                region.code(),
                region.name(),
                region.parent().isEmpty() ? null : region.parent(),
                LEVELS.get(region.level() - 1),
                region.virtual(),
                !regions.tree().children(region.code()).isEmpty());
    }
}
