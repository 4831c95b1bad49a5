package org.huizong.budget.budgetround.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.BudgetRound.Mark;

/** 编制环节 in JSON: what GET answers and PUT takes. */
@Schema(name = "BudgetRound")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundBody(
        @Schema(readOnly = true, examples = "653001-2026-detailed") String id,
        @Schema(readOnly = true) String href,
        @Schema(readOnly = true, examples = "653001") String region,
        @Schema(readOnly = true, examples = "2026") Integer year,
        @Schema(
                        readOnly = true,
                        examples = "detailed",
                        description = "declaration 一上, ceiling 一下, detailed 二上 or approval 批复")
                String kind,
        @Schema(readOnly = true, examples = "一上") String name,
        @Schema(readOnly = true, examples = "open", description = "planned, open or closed") String status,
        @Schema(examples = "2025-12-20", description = "last day on which a unit may submit") LocalDate deadline,
        @Schema(description = "what the bureau tells the units") String note,
        @Schema(readOnly = true, description = "acts that the round admits while it is open") List<String> admits,
        @Schema(readOnly = true) Instant openedAt,
        @Schema(readOnly = true) String openedBy,
        @Schema(readOnly = true) Instant closedAt,
        @Schema(readOnly = true) String closedBy,
        @Schema(readOnly = true) Long version) {

    static RoundBody of(BudgetRound round) {
        var key = round.key();
        return new RoundBody(
                key.id(),
                href(key),
                key.region(),
                key.year(),
                key.kind().code(),
                key.kind().chineseName(),
                round.status().code(),
                round.plan().deadline().orElse(null),
                round.plan().note(),
                admits(round),
                round.opened().map(Mark::at).orElse(null),
                round.opened().map(Mark::by).orElse(null),
                round.closed().map(Mark::at).orElse(null),
                round.closed().map(Mark::by).orElse(null),
                round.version());
    }

    private static List<String> admits(BudgetRound round) {
        return switch (round.key().kind()) {
            case DECLARATION, DETAILED -> List.of("filing", "submission", "review", "return");
            case CEILING -> List.of("filing", "review", "return", "ceiling");
            case APPROVAL -> List.of("filing", "review", "return", "approval");
        };
    }

    static String href(BudgetRound.Key key) {
        return "/v1/budget-rounds/" + key.id();
    }
}
