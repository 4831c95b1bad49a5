package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.disclosure.DisclosureFormat;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.digest.Sha256;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.ETags;

/** 部门预算公开: the complete book as it is published, in the format that the caller accepts. */
@Path("/v1/budget-books/{id}/disclosure")
@Tag(name = "budget-books")
@BudgetRefusals
public class DisclosureResource {

    private static final String MARKDOWN = "text/markdown";
    private static final String PDF = "application/pdf";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> UNITS = List.of("wan", "yuan", "yi");

    private final BookDisclosures disclosures;
    private final ObjectMapper json;

    DisclosureResource(BookDisclosures disclosures, ObjectMapper json) {
        this.disclosures = disclosures;
        this.json = json;
    }

    @GET
    @PermitAll
    @Produces({MARKDOWN, MediaType.TEXT_HTML, PDF, WORD, EXCEL, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "getDisclosure",
            summary = "The complete book as it is published: overview, tables, narrative, goals, glossary",
            description =
                    "Written from the book each time: every figure is bound to a cell or formula, which the JSON names. Last"
                            + " year's figures come from last year's book where it is stored, else from what the book itself"
                            + " tells. The document is Chinese whatever language is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The newest version, or the published one for a caller without rights on the book",
            content = {
                @Content(mediaType = MARKDOWN, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = WORD, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = EXCEL, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = DisclosureBody.class))
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the given ETag")
    public Response get(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "wan (万元, default), yuan or yi",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"wan", "yuan", "yi"}))
                    @QueryParam("unit")
                    String unit,
            @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch)
            throws JsonProcessingException {
        var money = unit(unit);
        var disclosure = disclosures.write(id, money);
        var body = json.writeValueAsBytes(DisclosureBody.of(disclosure, money.code()));
        var format = format(headers.getAcceptableMediaTypes());
        var mediaType = format.map(DisclosureFormat::mediaType).orElse(MediaType.APPLICATION_JSON);
        // The tree decides every byte of every format: what is equal here need not be drawn again.
        var tag = Sha256.of((mediaType + Sha256.of(body)).getBytes(StandardCharsets.UTF_8));
        if (ETags.isUnchanged(ifNoneMatch, tag)) {
            return Response.notModified(tag)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return Response.ok(format.map(chosen -> chosen.render(disclosure)).orElse(body), contentType(format))
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String contentType(Optional<DisclosureFormat> format) {
        var mediaType = format.map(DisclosureFormat::mediaType).orElse(MediaType.APPLICATION_JSON);
        return format.map(DisclosureFormat::isText).orElse(true) ? mediaType + ";charset=UTF-8" : mediaType;
    }

    private static AmountUnit unit(String unit) {
        if (unit != null && !UNITS.contains(unit)) {
            throw ProblemException.notOneOf("unit", UNITS);
        }
        return unit == null ? AmountUnit.TEN_THOUSAND_YUAN : AmountUnit.ofCode(unit);
    }

    /** The format that the caller prefers; empty for JSON. The framework has refused callers who accept none of them. */
    private static Optional<DisclosureFormat> format(List<MediaType> accepted) {
        for (var wish : accepted) {
            var drawn = Arrays.stream(DisclosureFormat.values())
                    .filter(format -> wish.isCompatible(MediaType.valueOf(format.mediaType())))
                    .findFirst();
            if (drawn.isPresent() || wish.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return drawn;
            }
        }
        return Optional.empty();
    }
}
