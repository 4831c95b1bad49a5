package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 汇总表参数: those that choose books, and how the tables are cut. The unit of the forms is 万元. */
public class TableAsked extends PlaceAsked {

    @Parameter(
            description = "budgetUnit or department: one sheet for each",
            example = "department",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("by")
    AsWritten by;
}
