package org.huizong.budget.departmentalbudget.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.budget.departmentalbudget.application.BetweenBooks;
import org.huizong.budget.departmentalbudget.application.Waivers;
import org.huizong.budget.departmentalbudget.application.WorkflowFindings;
import org.huizong.budget.departmentalbudget.rest.FindingBody.Scope;
import org.huizong.platform.access.Callers;
import org.huizong.platform.web.Page;

/** 勾稽问题与豁免: what does not agree in one book, and what was lifted. */
@Path("/v1/budget-books/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget-books")
@BudgetRefusals
public class BookFindingResource {

    private final BookReader reader;
    private final Waivers waivers;
    private final WorkflowFindings workflow;
    private final BetweenBooks between;
    private final Callers callers;

    BookFindingResource(
            BookReader reader, Waivers waivers, WorkflowFindings workflow, BetweenBooks between, Callers callers) {
        this.reader = reader;
        this.waivers = waivers;
        this.workflow = workflow;
        this.between = between;
        this.callers = callers;
    }

    @GET
    @Path("findings")
    @PermitAll
    @Operation(
            operationId = "listBudgetBookFindings",
            summary = "All findings of the newest content, rounding included, and what its ceilings and units say now",
            description =
                    "Relations inside the book as they were found when it was handed in, and relations to other"
                            + " years and stages of its unit, its ceiling and its units as they stand now; a finding that was waived"
                            + " carries its waiver. The counts of a book (`findings`) and of its events are those of scope `book`.")
    public Page<FindingBody> findings(@PathParam("id") UUID id) {
        var book = reader.requireEntitled(id);
        var checked = reader.checked(book);
        var lifted = waivers.of(id, checked.stamp().contentHash(), callers.reader());
        var language = callers.language();
        var told = new ArrayList<>(FindingBody.of(checked.findings(), Scope.BOOK, lifted, language));
        var others = between.findings(book.identity(), checked, callers.reader());
        told.addAll(FindingBody.of(others, Scope.BETWEEN_BOOKS, lifted, language));
        var outside = workflow.of(book.identity(), checked, callers.reader());
        told.addAll(FindingBody.of(outside, Scope.WORKFLOW, lifted, language));
        return Page.whole(told);
    }

    @GET
    @Path("waivers")
    @PermitAll
    @Operation(
            operationId = "listWaivers",
            summary = "豁免: every waiver that the book has had, newest first",
            description =
                    "A waiver lifts a finding of one content only, and the next content of the book has to be waived anew."
                            + " A waiver that was taken back tells who revoked it, when and why; both are kept for good.")
    public Page<KeptWaiverBody> waivers(@PathParam("id") UUID id) {
        var book = reader.requireEntitled(id);
        var newest = reader.checked(book).stamp().contentHash();
        return Page.whole(waivers.all(id, callers.reader()).stream()
                .map(kept -> KeptWaiverBody.of(id, kept, newest))
                .toList());
    }
}
