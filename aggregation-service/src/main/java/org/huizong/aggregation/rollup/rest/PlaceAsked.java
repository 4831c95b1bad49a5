package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * 范围参数: the parameters that choose books, as the description of the API tells them to every resource that takes them. Values
 * are read from the address as a whole, so that an unknown or repeated parameter is refused.
 */
public class PlaceAsked {

    @Context
    UriInfo uri;

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
