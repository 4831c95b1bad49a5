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
    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;

    /** @param body null when the request has none */
    static BudgetRound.Plan plan(RoundPlanBody body) {
        var note = body == null || body.note == null ? "" : body.note.strip();
        if (note.length() > MAX_NOTE) {
            throw refused("note", new Text("至多 " + MAX_NOTE + " 个字符", "may have at most " + MAX_NOTE + " characters"));
        }
        var deadline = Optional.ofNullable(body == null ? null : body.deadline);
        if (deadline.filter(day -> day.getYear() < MIN_YEAR || day.getYear() > MAX_YEAR)
                .isPresent()) {
            throw refused(
                    "deadline",
                    new Text(
                            "应在 " + MIN_YEAR + " 至 " + MAX_YEAR + " 年之间",
                            "must lie between " + MIN_YEAR + " and " + MAX_YEAR));
        }
        return new BudgetRound.Plan(deadline, note);
    }

    private static ProblemException refused(String field, Text reason) {
        return new ProblemException(
                CommonProblem.UNREADABLE,
                new Text(field + "：" + reason.zh(), field + ": " + reason.en()),
                List.of(ProblemDetail.field(field, reason)));
    }
}
