package org.huizong.performance.performancegoal.rest;

import static org.huizong.performance.performancegoal.rest.IndicatorBody.orNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.rest.IndicatorBody.LinesBody;

/** 绩效目标; what the form does not print is absent. */
@Schema(name = "PerformanceGoal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoalBody(
        String id,
        String href,
        @Schema(description = "where its findings stand") String findings,
        BookRef book,
        @Schema(examples = "project", description = "overall or project") String kind,
        @Schema(examples = "annual", description = "annual or long-term") String horizon,
        @Schema(examples = "信访业务工作经费") String project,
        @Schema(description = "主要内容 of the project") String content,
        @Schema(description = "the goal in words") String goal,
        @Schema(examples = "yuan") String unit,
        MoneyBody money,
        List<SubGoalBody> subGoals,
        @Schema(readOnly = true) Integer indicatorCount,
        List<IndicatorBody> indicators,
        LinesBody lines,
        @Schema(description = "涉密: true for a goal of a classified project, which auditors alone are shown")
                Boolean classified) {

    /** The book and the version of it that the caller sees. */
    @Schema(name = "PerformanceBookRef")
    record BookRef(
            String id,
            String href,
            @Schema(examples = "653001") String region,
            String budgetUnit,
            @Schema(examples = "阿图什市信访局") String unitName,
            @Schema(examples = "2025") int year,
            @Schema(examples = "initial") String stage,
            @Schema(examples = "published", readOnly = true) String status,
            @Schema(readOnly = true) Long version) {

        static BookRef of(SeenBook book) {
            return new BookRef(
                    book.id().toString(),
                    Hrefs.book(book.id()),
                    book.identity().region(),
                    book.identity().budgetUnitId().toString(),
                    book.identity().unitName(),
                    book.identity().year(),
                    book.identity().stage().code(),
                    book.status().code(),
                    book.version());
        }
    }

    /** Exact decimals in the unit that the goal names. */
    @Schema(name = "GoalMoney")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MoneyBody(
            @Schema(examples = "150000.00") String total,
            String fiscal,
            @Schema(description = "上级安排") String superior,
            @Schema(description = "本级安排") String ownLevel,
            String other) {

        static MoneyBody of(GoalMoney money, AmountUnit unit) {
            return money.equals(GoalMoney.UNPRINTED)
                    ? null
                    : new MoneyBody(
                            amount(money.total(), unit),
                            amount(money.fiscal(), unit),
                            amount(money.superior(), unit),
                            amount(money.ownLevel(), unit),
                            amount(money.other(), unit));
        }
    }

    @Schema(name = "SubGoal")
    record SubGoalBody(int number, String name) {}

    static GoalBody of(UUID id, SeenBook book, PerformanceGoal goal, AmountUnit unit) {
        return new GoalBody(
                id.toString(),
                Hrefs.GOALS + id,
                Hrefs.GOALS + id + "/findings",
                BookRef.of(book),
                goal.kind().code(),
                goal.horizon().code(),
                orNull(goal.project()),
                orNull(goal.content()),
                orNull(goal.goal()),
                unit.code(),
                MoneyBody.of(goal.money(), unit),
                goal.subGoals().stream()
                        .map(subGoal -> new SubGoalBody(subGoal.number(), subGoal.name()))
                        .toList(),
                goal.indicatorCount(),
                goal.indicators().stream().map(IndicatorBody::of).toList(),
                LinesBody.of(goal.lines()),
                null);
    }

    /** 涉密项目的目标, which has no address of its own. */
    static GoalBody withheld(SeenBook book, PerformanceGoal goal, AmountUnit unit) {
        var open = of(book.id(), book, goal, unit);
        return new GoalBody(
                null,
                null,
                null,
                open.book,
                open.kind,
                open.horizon,
                open.project,
                open.content,
                open.goal,
                open.unit,
                open.money,
                open.subGoals,
                open.indicatorCount,
                open.indicators,
                open.lines,
                true);
    }

    static String amount(PrintedAmount printed, AmountUnit unit) {
        return printed.amount().map(unit::format).orElse(null);
    }
}
