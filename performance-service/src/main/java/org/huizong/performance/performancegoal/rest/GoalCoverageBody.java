package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.Coverage.Covered;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;

/** 绩效目标覆盖: one project and the money that its goal covers; the goal of a classified project is withheld. */
@Schema(name = "GoalCoverage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoalCoverageBody(
        @Schema(description = "of the project in its book") String id,
        @Schema(description = "where the book stands") String href,
        BookRef book,
        @Schema(examples = "2014004", description = "function of the project, or unspecified") String function,
        @Schema(examples = "信访业务工作经费", description = "absent for a classified project") String project,
        @Schema(examples = "covered", description = "covered, uncovered, or withheld (涉密)") String coverage,
        @Schema(examples = "8") int indicators,
        @Schema(examples = "yuan") String unit,
        @Schema(examples = "150000.00") String amountCovered,
        @Schema(examples = "0.00") String amountUncovered) {

    static GoalCoverageBody of(Covered row, AmountUnit unit) {
        var fact = row.fact();
        var place = String.join("|", row.book().id().toString(), fact.category(), fact.function(), fact.project());
        return new GoalCoverageBody(
                UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8)).toString(),
                Hrefs.book(row.book().id()),
                BookRef.of(row.book()),
                fact.function(),
                row.withheld() ? null : fact.project(),
                row.withheld() ? "withheld" : fact.goals() > 0 ? "covered" : "uncovered",
                row.withheld() ? 0 : fact.indicators(),
                unit.code(),
                unit.format(fact.covered()),
                unit.format(fact.uncovered()));
    }
}
