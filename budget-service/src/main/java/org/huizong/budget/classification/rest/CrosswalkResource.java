package org.huizong.budget.classification.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.classification.Crosswalks;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.CrosswalkEntry;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Page;

/** 科目对照: which functional codes became which, between the editions of two fiscal years. */
@Path("/v1/classifications/expenditure-function/crosswalk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "classifications")
public class CrosswalkResource {

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Crosswalks crosswalks;
    private final CodeEditions editions;

    CrosswalkResource(Crosswalks crosswalks, CodeEditions editions) {
        this.crosswalks = crosswalks;
        this.editions = editions;
    }

    /** @param kind {@code moved}, {@code split} (one code became several) or {@code merged} */
    @Schema(name = "CrosswalkEntry")
    public record EntryBody(
            String id,
            String href,
            @Schema(examples = "2010308") String from,
            @Schema(examples = "信访事务") String fromName,
            @Schema(examples = "20140") String to,
            @Schema(examples = "信访事务") String toName,
            @Schema(examples = "2023", description = "last year of the older edition") int fromEdition,
            @Schema(examples = "2024", description = "first year of the newer edition") int toEdition,
            @Schema(examples = "moved") String kind,
            String source) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "getFunctionCrosswalk",
            summary = "Changes of functional codes between two fiscal years, the oldest first; all of them by default",
            description =
                    "An administrator puts more in by PUT /v1/classifications/crosswalk-expenditure-function/editions/YEAR")
    public Page<EntryBody> crosswalk(
            @Parameter(description = "one fiscal year", example = "2023") @QueryParam("from") Integer from,
            @Parameter(description = "another one, earlier or later", example = "2025") @QueryParam("to") Integer to) {
        int first = year("from", from, FIRST_YEAR);
        int last = year("to", to, LAST_YEAR);
        return Page.whole(crosswalks.functions().entries(first, last).stream()
                .map(this::body)
                .toList());
    }

    private EntryBody body(CrosswalkEntry entry) {
        var id = entry.toEdition() + "-" + entry.from() + "-" + entry.to();
        return new EntryBody(
                id,
                "/v1/classifications/expenditure-function/crosswalk?from=" + entry.fromEdition() + "&to="
                        + entry.toEdition(),
                entry.from(),
                name(entry.from(), entry.fromEdition()),
                entry.to(),
                name(entry.to(), entry.toEdition()),
                entry.fromEdition(),
                entry.toEdition(),
                entry.kind().code(),
                entry.source());
    }

    private String name(String code, int year) {
        var names = editions.edition(CodeList.EXPENDITURE_FUNCTION, year).names(code);
        return List.copyOf(names).stream().findFirst().orElse("");
    }

    private static int year(String name, Integer asked, int absent) {
        if (asked == null) {
            return absent;
        }
        if (asked < FIRST_YEAR || asked > LAST_YEAR) {
            throw ProblemException.invalidParameter(name, new Text("不是合理的年度", "is no plausible fiscal year"));
        }
        return asked;
    }
}
