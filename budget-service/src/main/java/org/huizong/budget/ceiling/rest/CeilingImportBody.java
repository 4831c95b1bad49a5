package org.huizong.budget.ceiling.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a spreadsheet of ceilings.
 *
 * @param rows rows below the header that hold anything
 */
@Schema(name = "CeilingImport")
record CeilingImportBody(boolean dryRun, int rows, int created, int changed, int unchanged, List<RowErrorBody> errors) {

    @Schema(name = "CeilingRowError")
    record RowErrorBody(
            @Schema(examples = "7", description = "number of the row in the sheet") int row,
            @Schema(examples = "amount") String field,
            String detail) {}
}
