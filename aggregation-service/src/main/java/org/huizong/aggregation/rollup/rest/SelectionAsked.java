package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 选取参数: those that place books, and those that select facts of them. */
public class SelectionAsked extends PlaceAsked {

    @Parameter(
            description = "Which facts are added up; GET /v1/cubes lists them",
            example = "expenditure",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("cube")
    AsWritten cube;

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
}
