package org.huizong.budget.budgetround.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** What a bureau sets of a round; what GET answers besides is sent back unread. */
@Schema(name = "BudgetRoundPlan")
@JsonIgnoreProperties({
    "id",
    "href",
    "region",
    "year",
    "kind",
    "name",
    "status",
    "admits",
    "openedAt",
    "openedBy",
    "closedAt",
    "closedBy",
    "version"
})
record RoundPlanBody(
        @Schema(examples = "2025-12-20", description = "last day on which a unit may submit; absent for none")
                LocalDate deadline,
        @Schema(examples = "按控制数编报，逾期不予受理", description = "what the bureau tells the units") String note) {

    private static final int MAX_NOTE = 2_000;

    /** @param body null when the request has none */
    static BudgetRound.Plan plan(RoundPlanBody body) {
        var note = body == null || body.note == null ? "" : body.note.strip();
        if (note.length() > MAX_NOTE) {
            var reason = new Text("至多 " + MAX_NOTE + " 个字符", "may have at most " + MAX_NOTE + " characters");
            throw new ProblemException(
                    CommonProblem.UNREADABLE,
                    new Text("note：" + reason.zh(), "note: " + reason.en()),
                    List.of(ProblemDetail.field("note", reason)));
        }
        return new BudgetRound.Plan(Optional.ofNullable(body == null ? null : body.deadline), note);
    }
}
