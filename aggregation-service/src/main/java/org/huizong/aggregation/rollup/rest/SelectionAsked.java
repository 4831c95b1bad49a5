package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * 选取参数: the parameters that select facts, as the description of the API tells them to every resource that takes them. Values
 * are read from the address as a whole, so that an unknown or repeated parameter is refused.
 */
public class SelectionAsked {

    @Context
    UriInfo uri;

    @Parameter(
            description = "Which facts are added up; GET /v1/cubes lists them",
            example = "expenditure",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("cube")
    AsWritten cube;

    @Parameter(
            description =
                    "Code of six digits, repeatable; overlapping regions count a book once. None: the whole country",
            example = "653000",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("region")
    AsWritten region;

    @Parameter(
            description = "subtree (全辖, default) or own (本级)",
            example = "subtree",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("scope")
    AsWritten scope;

    @Parameter(
            description = "Function code or any prefix of one, repeatable",
            example = "20140",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("function")
    AsWritten function;

    @Parameter(description = "The same, left out", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("excludeFunction")
    AsWritten excludeFunction;

    @Parameter(
            description =
                    "Only lines of books of at least this amount take part, in the unit of the answer; the total covers these lines",
            example = "1000.00",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("minLine")
    AsWritten minLine;

    @Parameter(description = "Only lines of at most this amount take part", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("maxLine")
    AsWritten maxLine;

    @Parameter(
            description =
                    "Fiscal year in whose edition of the functional classification the codes are shown; what the crosswalk cannot prove stays on the shared prefix",
            example = "2023",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("codeEdition")
    AsWritten codeEdition;

    @Parameter(
            description =
                    "2025, 2023,2025 or 2021..2025; several need groupBy=year. None: the newest with a published initial book",
            example = "2025",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("year")
    AsWritten year;

    @Parameter(
            description =
                    "initial (default), adjusted, executed or final-accounts; adjusted takes the initial book of a unit without one",
            example = "initial",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("stage")
    AsWritten stage;

    @Parameter(
            description =
                    "published (default); approved and submitted need a token: the newest content that reached at least that",
            example = "published",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("status")
    AsWritten status;

    @Parameter(description = "yuan (default), wan or yi", example = "wan", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("unit")
    AsWritten unit;

    @Parameter(
            description = "A watermark or an instant: the rollup as it was then",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("asOf")
    AsWritten asOf;

    @Parameter(
            description =
                    "Waits, bounded, for a watermark or for bookId@version[/performance] as writes return in Huizong-Change",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("minWatermark")
    AsWritten minWatermark;

    MultivaluedMap<String, String> parameters() {
        return uri.getQueryParameters();
    }
}
