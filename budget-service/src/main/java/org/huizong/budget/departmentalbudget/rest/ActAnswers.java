package org.huizong.budget.departmentalbudget.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.ActOnDepartmentalBudget;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.web.ETags;

/** Carries out an act on the version that its client has read, and answers with the book after it. */
@RequestScoped
class ActAnswers {

    private final ActOnDepartmentalBudget acts;
    private final BookReader reader;

    ActAnswers(ActOnDepartmentalBudget acts, BookReader reader) {
        this.acts = acts;
        this.reader = reader;
    }

    Response carryOut(ActOnDepartmentalBudget.Request request, String ifMatch, Caller caller) {
        var version = acts.handle(request, VersionGuard.ofIfMatch(ifMatch), caller);
        return of(request.bookId(), version.version());
    }

    Response of(UUID id, long version) {
        return of(Response.ok(), id, version);
    }

    Response of(Response.ResponseBuilder answer, UUID id, long version) {
        return answer.entity(BookItem.of(reader.require(id)))
                .tag(ETags.ofVersion(version))
                .header(Writes.CHANGE_HEADER, Writes.change(id, version))
                .build();
    }
}
