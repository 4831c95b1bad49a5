package org.huizong.performance.performancecheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.GoalFinding.Side;
import org.huizong.performance.performancegoal.domain.GoalFinding.Subject;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;

/**
 * 自评与正文: a rate that the narrative tells beside the actual value of the indicator of that name. A rate that two sentences tell,
 * or that fits two indicators, is not compared.
 */
final class StatedRateCheck implements PerformanceCheck {

    private final int shortest;

    StatedRateCheck(Settings settings) {
        this.shortest = settings.number("shortestName").intValueExact();
    }

    private record Place(SelfEvaluation evaluation, EvaluatedIndicator row, Subject subject) {}

    @Override
    public void run(CheckedBook book, RuleFindings findings) {
        var rates = book.content().told(PrintedStatement.RATE).toList();
        var places = new ArrayList<Place>();
        book.eachEvaluation((evaluation, subject) ->
                evaluation.indicators().forEach(row -> places.add(new Place(evaluation, row, subject))));
        for (var rate : rates) {
            only(places.stream()
                            .filter(place -> isSame(rate.name(), place.row().level3()))
                            .toList())
                    .filter(place -> rates.stream()
                                    .filter(other ->
                                            isSame(other.name(), place.row().level3()))
                                    .count()
                            == 1)
                    .filter(place -> differs(rate, place.row()))
                    .ifPresent(place -> findings.tell(
                            "inconsistent",
                            place.subject(),
                            new RuleFindings.Sides(
                                    new Side(
                                            place.evaluation().project() + "/"
                                                    + place.row().level3() + "/实际完成值",
                                            place.row().lines().first(),
                                            place.row().actual().printed()),
                                    new Side("说明/" + rate.name(), rate.line(), rate.value() + "%")),
                            Map.of(
                                    "project", place.evaluation().project(),
                                    "indicator", place.row().level3(),
                                    "rate", rate.name())));
        }
    }

    /** One name is the other, or ends with it: 网上案件及时受理率 and 及时受理率. */
    private boolean isSame(String told, String indicator) {
        var name = indicator.replaceAll("[（(][%％][）)]$", "");
        return Math.min(told.length(), name.length()) >= shortest && (told.endsWith(name) || name.endsWith(told));
    }

    private static boolean differs(PrintedStatement rate, EvaluatedIndicator row) {
        return row.actual().unit().matches("[%％]")
                && row.actual()
                        .number()
                        .filter(actual -> actual.compareTo(new BigDecimal(rate.value())) != 0)
                        .isPresent();
    }

    private static Optional<Place> only(List<Place> places) {
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }
}
