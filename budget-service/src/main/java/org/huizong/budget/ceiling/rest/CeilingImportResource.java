package org.huizong.budget.ceiling.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.budgetunit.BudgetUnit;
import org.huizong.budget.budgetunit.BudgetUnitFilter;
import org.huizong.budget.budgetunit.BudgetUnits;
import org.huizong.budget.ceiling.CeilingTemplate;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.ceiling.Ceilings.Change;
import org.huizong.budget.ceiling.rest.CeilingImportBody.RowErrorBody;
import org.huizong.contracts.access.AccessScope;
import org.huizong.imports.ImportRefusals;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.UnitPlace;
import org.huizong.platform.idempotency.Idempotent;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Languages;
import org.huizong.reader.UnreadableDocumentException;

/** 控制数表: ceilings by spreadsheet, and the spreadsheet to fill in. */
@Path("/v1/ceiling-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ceilings")
public class CeilingImportResource {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int MAX_UNITS = 10_000;

    private final CeilingImports imports;
    private final CeilingTemplate template;
    private final BudgetUnits units;
    private final Ceilings ceilings;
    private final CallerScope caller;

    CeilingImportResource(
            CeilingImports imports,
            CeilingTemplate template,
            BudgetUnits units,
            Ceilings ceilings,
            CallerScope caller) {
        this.imports = imports;
        this.template = template;
        this.units = units;
        this.ceilings = ceilings;
        this.caller = caller;
    }

    /** 本级 or 全辖. */
    public enum Reach {
        OWN,
        SUBTREE
    }

    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "importCeilings",
            summary = "Issue the ceilings of a spreadsheet, all of them or none; a dry run tells every row in error")
    @RequestBody(
            required = true,
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "What was, or would be, issued",
            content = @Content(schema = @Schema(implementation = CeilingImportBody.class)))
    public Response importCeilings(
            @Parameter(description = "check only, issue nothing") @QueryParam("dryRun") Boolean dryRun,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            byte[] body) {
        var scope = caller.require(Right.DECIDE);
        boolean dry = Boolean.TRUE.equals(dryRun);
        try {
            var report = dry ? imports.tryOut(body, scope) : imports.issue(body, scope);
            return Response.ok(body(dry, report, Languages.ofHeader(language))).build();
        } catch (UnreadableDocumentException unreadable) {
            throw ImportRefusals.problem(unreadable);
        }
    }

    private static CeilingImportBody body(boolean dry, CeilingImports.Report report, Locale language) {
        return new CeilingImportBody(
                dry,
                report.rows(),
                report.count(Change.CREATED),
                report.count(Change.CHANGED),
                report.count(Change.UNCHANGED),
                report.errors().stream()
                        .map(error -> new RowErrorBody(
                                error.row(),
                                error.error().field(),
                                error.error().reason().in(language)))
                        .toList());
    }

    @GET
    @Path("template")
    @Produces(XLSX)
    @PermitAll
    @Operation(
            operationId = "getCeilingTemplate",
            summary = "The units of a region in a spreadsheet, with the ceilings that they have, to be filled in")
    @APIResponse(
            responseCode = "200",
            description = "A spreadsheet that the import takes",
            content = @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(
            @Parameter(description = "region code", required = true) @QueryParam("region") String region,
            @Parameter(
                            description = "own (default) or subtree of the region",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"own", "subtree"}))
                    @QueryParam("scope")
                    Reach scope,
            @Parameter(required = true) @QueryParam("year") Integer year) {
        var reader = caller.require(Right.DECIDE);
        if (region == null || year == null) {
            throw ProblemException.invalidParameter(
                    region == null ? "region" : "year", new Text("必须填写", "is required"));
        }
        var lines = units(region, scope, reader).stream()
                .map(unit -> new CeilingTemplate.Line(unit, ceilings.of(unit.id(), year)))
                .toList();
        return Response.ok(template.write(year, lines), XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ceilings-" + year + ".xlsx\"")
                .build();
    }

    private List<BudgetUnit> units(String region, Reach scope, AccessScope reader) {
        var filter =
                new BudgetUnitFilter(Optional.of(region), scope == Reach.SUBTREE, Optional.empty(), Optional.empty());
        return units.page(filter, OptionalLong.empty(), MAX_UNITS).stream()
                .filter(unit ->
                        Permissions.reaches(reader, new UnitPlace(unit.regionPath(), unit.id(), unit.department())))
                .sorted(Comparator.comparing(BudgetUnit::region).thenComparing(BudgetUnit::name))
                .toList();
    }
}
