package org.huizong.aggregation.rollup.rest;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** 汇总参数: those that select, and those that cut, order and page the rows. */
public class RollupAsked extends SelectionAsked {

    @Parameter(
            description =
                    "Keys of the rows, repeatable: region, function, year, budgetUnit, department and the dimensions of the cube",
            example = "function",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("groupBy")
    AsWritten groupBy;

    @Parameter(
            description = "province, prefecture or county; default: the level below each region",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("regionLevel")
    AsWritten regionLevel;

    @Parameter(description = "class (default), section or item", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("functionLevel")
    AsWritten functionLevel;

    @Parameter(description = "class or section (default)", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("economicLevel")
    AsWritten economicLevel;

    @Parameter(
            description = "previous-year adds previous, change and growth (percent)",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("compare")
    AsWritten compare;

    @Parameter(
            description = "total or parent: percent of the total, or of what stands one step above the last key",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("share")
    AsWritten share;

    @Parameter(
            description =
                    "true: each row tells its place among all rows (1, 2, 2, 4), by the first number in order, else by the amount",
            example = "true",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("rank")
    AsWritten rank;

    @Parameter(
            description =
                    "true: each row tells approvedShare (percent of its money in books whose shown content has been approved) and, for regions and years, filed and expected books",
            example = "true",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("trust")
    AsWritten trust;

    @Parameter(
            description =
                    "true, cube revenue: gross, transfersIn from superiors, elimination and net between levels; null where the books do not prove who paid, eliminationAtMost says how much it may be",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("transfers")
    AsWritten transfers;

    @Parameter(
            description =
                    "Only rows of at least this amount are shown, in the unit of the answer; the total covers the others too",
            example = "10000.00",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("minAmount")
    AsWritten minAmount;

    @Parameter(description = "Only rows of at most this amount are shown", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("maxAmount")
    AsWritten maxAmount;

    @Parameter(
            description = "2 rounds for display; the parts still add up to the total",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("scale")
    AsWritten scale;

    @Parameter(
            description =
                    "Numbers or keys of the rows, repeatable, descending with a minus: -amount; previous, change, growth need compare, share needs share",
            example = "-amount",
            schema = @Schema(type = SchemaType.STRING))
    @QueryParam("order")
    AsWritten order;

    @Parameter(description = "1 to 200, default 200", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("limit")
    AsWritten limit;

    @Parameter(description = "next of the page before", schema = @Schema(type = SchemaType.STRING))
    @QueryParam("cursor")
    AsWritten cursor;
}
