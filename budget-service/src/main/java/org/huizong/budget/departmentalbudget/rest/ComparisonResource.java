package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.comparison.FigureTables;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.ProblemException;

/** 对比: year over year, budget against final accounts, execution against budget, item by item. */
@Path("/v1/budget-books/{id}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-books")
@BudgetRefusals
public class ComparisonResource {

    private static final List<String> UNITS = List.of("yuan", "wan", "yi");
    private static final String TWO_DECIMALS = "2";

    private final BookComparisons comparisons;

    ComparisonResource(BookComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "compareBudgetBook",
            summary = "Hold a book against another one, item by item",
            description =
                    "The earlier of the two books is the base. Each book is the version that the caller may see. Codes"
                            + " that moved between the editions are joined by the crosswalk. When last year's book (or, for final"
                            + " accounts, the initial budget) is not stored, the figures that the book itself tells stand in for"
                            + " it and say so.")
    @APIResponse(responseCode = "200", description = "Items of both books; those that both leave empty are left out")
    @APIResponse(responseCode = "404", description = "No such book, or nothing-to-compare: the other book is not there")
    public ComparisonBody compare(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "previous-year (default), initial, adjusted, executed, final-accounts, budget"
                                    + " (adjusted, else initial), or the id of any book",
                            example = "previous-year")
                    @QueryParam("against")
                    String against,
            @Parameter(description = "only this table", example = "5") @QueryParam("table") String table,
            @Parameter(
                            description = "yuan (default), wan or yi",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"yuan", "wan", "yi"}))
                    @QueryParam("unit")
                    String unit,
            @Parameter(description = "2 rounds for display; the shown parts add up", example = "2") @QueryParam("scale")
                    String scale) {
        return comparisons.compare(id, against, new BookComparisons.Display(tables(table), unit(unit), scale(scale)));
    }

    private static List<String> tables(String table) {
        if (table == null) {
            return List.copyOf(FigureTables.numbers());
        }
        if (!FigureTables.numbers().contains(table)) {
            throw ProblemException.notOneOf("table", List.copyOf(FigureTables.numbers()));
        }
        return List.of(table);
    }

    private static AmountUnit unit(String unit) {
        if (unit != null && !UNITS.contains(unit)) {
            throw ProblemException.notOneOf("unit", UNITS);
        }
        return unit == null ? AmountUnit.YUAN : AmountUnit.ofCode(unit);
    }

    private static BookComparisons.Precision scale(String scale) {
        if (scale != null && !scale.equals(TWO_DECIMALS)) {
            throw ProblemException.notOneOf("scale", List.of(TWO_DECIMALS));
        }
        return scale == null ? BookComparisons.Precision.EXACT : BookComparisons.Precision.ROUNDED;
    }
}
