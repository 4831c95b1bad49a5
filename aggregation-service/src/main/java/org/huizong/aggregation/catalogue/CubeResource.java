package org.huizong.aggregation.catalogue;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Languages;
import org.huizong.platform.web.Page;

/** 汇总口径: which universes of facts there are, and what each can be grouped by. */
@Path("/v1/cubes")
@Tag(name = "cubes")
public class CubeResource {

    private static final Map<Cube, Text> NAMES = Map.of(
            Cube.EXPENDITURE, new Text("部门支出总体情况", "Expenditure, all sources"),
            Cube.REVENUE, new Text("部门收入总体情况", "Revenue by source"),
            Cube.GENERAL_PUBLIC_BUDGET, new Text("一般公共预算支出", "Expenditure of the general public budget"),
            Cube.BASIC, new Text("一般公共预算基本支出", "Basic expenditure of the general public budget"),
            Cube.PROJECT_EXPENDITURE, new Text("一般公共预算项目支出", "Project expenditure of the general public budget"),
            Cube.THREE_PUBLIC, new Text("财政拨款“三公”经费", "Three public expenses"),
            Cube.CARRYOVER, new Text("上年结转结余", "Carryover and surplus from prior years"),
            Cube.PERFORMANCE, new Text("绩效目标", "Performance goals"));

    private static final List<String> BOOK_DIMENSIONS = List.of("region", "year", "budgetUnit", "department");

    private static final List<String> MONEY = List.of("amount", "books");
    private static final List<String> GOALS = List.of(
            "goals",
            "indicators",
            "amountCovered",
            "amountUncovered",
            "score",
            "evaluations",
            "excellent",
            "good",
            "fair",
            "poor",
            "amountEvaluated",
            "amountExecuted",
            "executionRate",
            "missed",
            "differences",
            "unverified",
            "overridden",
            "books");

    /** @param id word of the parameter {@code cube} */
    public record CubeResponse(String id, String href, String name, List<String> dimensions, List<String> measures) {}

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCubes", summary = "The cubes with their dimensions and measures")
    public Page<CubeResponse> getCubes(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        var language = Languages.ofHeader(acceptLanguage);
        return Page.whole(Arrays.stream(Cube.values())
                .map(cube -> new CubeResponse(
                        cube.code(),
                        "/v1/rollups?cube=" + cube.code(),
                        NAMES.get(cube).in(language),
                        dimensions(cube),
                        cube == Cube.PERFORMANCE ? GOALS : MONEY))
                .toList());
    }

    private static List<String> dimensions(Cube cube) {
        var own = cube.dimensions().stream().map(Dimension::code);
        return Stream.concat(BOOK_DIMENSIONS.stream(), own).toList();
    }
}
