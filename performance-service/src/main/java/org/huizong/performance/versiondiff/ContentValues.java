package org.huizong.performance.versiondiff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.versiondiff.ContentChange.Area;

/** 展开: every value of the goals by its place, in their order; lines of the document are no part of it. */
final class ContentValues {

    private static final String NONE = "";

    /** Where one value stands. */
    record Place(Area area, String section, String row, String column) {}

    private final Map<Place, String> values = new LinkedHashMap<>();

    ContentValues(PerformanceContent content) {
        content.goals().forEach(this::goal);
        content.selfEvaluations().forEach(this::evaluation);
    }

    Map<Place, String> values() {
        return values;
    }

    private void goal(PerformanceGoal goal) {
        var section = String.join(
                        " ", List.of(goal.kind().code(), goal.horizon().code(), goal.project()))
                .strip();
        var at = new Writer(Area.GOAL, section, NONE);
        at.put("content", goal.content());
        at.put("goal", goal.goal());
        at.put("total", goal.money().total());
        at.put("fiscal", goal.money().fiscal());
        at.put("superior", goal.money().superior());
        at.put("own-level", goal.money().ownLevel());
        at.put("other", goal.money().other());
        goal.subGoals().forEach(sub -> at.put("sub-goal-" + sub.number(), sub.name()));
        goal.indicators().forEach(indicator -> indicator(section, indicator));
    }

    private void indicator(String section, PerformanceIndicator indicator) {
        var at = new Writer(Area.GOAL, section, indicator.level3());
        at.put("sub-goal", indicator.subGoal());
        at.put("level1", indicator.level1());
        at.put("level2", indicator.level2());
        at.put("target", indicator.target());
        at.put("weight", indicator.weight().printed());
        at.put("basis", indicator.basis());
        at.put("prior-actual", indicator.priorActual());
        at.put("scoring-rule", indicator.scoringRule());
        at.put("evidence", indicator.evidence());
    }

    private void evaluation(SelfEvaluation evaluation) {
        var at = new Writer(Area.SELF_EVALUATION, evaluation.project(), NONE);
        at.put("department", evaluation.department());
        at.put("implementer", evaluation.implementer());
        at.put("goal-expected", evaluation.goalExpected());
        at.put("goal-actual", evaluation.goalActual());
        at.put("total-weight", evaluation.totalWeight().printed());
        at.put("total-score", evaluation.totalScore().printed());
        evaluation.executions().forEach(row -> execution(evaluation.project(), row));
        evaluation.indicators().forEach(row -> evaluated(evaluation.project(), row));
    }

    private void execution(String section, Execution row) {
        var at = new Writer(Area.SELF_EVALUATION, section, row.funding());
        at.put("initial", row.initial());
        at.put("annual", row.annual());
        at.put("executed", row.executed());
        at.put("weight", row.weight().printed());
        at.put("rate", row.rate());
        at.put("score", row.score().printed());
    }

    private void evaluated(String section, EvaluatedIndicator row) {
        var at = new Writer(Area.SELF_EVALUATION, section, row.level3());
        at.put("level1", row.level1());
        at.put("level2", row.level2());
        at.put("target", row.target());
        at.put("actual", row.actual());
        at.put("weight", row.weight().printed());
        at.put("score", row.score().printed());
        at.put("deviation", row.deviation());
    }

    /** Writes the values of one row; a blank is no value. */
    private final class Writer {

        private final Area area;
        private final String section;
        private final String row;

        Writer(Area area, String section, String row) {
            this.area = area;
            this.section = section;
            this.row = row;
        }

        void put(String column, IndicatorTarget target) {
            boolean besideTheCell =
                    !target.unit().isEmpty() && !target.printed().endsWith(target.unit());
            put(column, besideTheCell ? target.printed() + " " + target.unit() : target.printed());
        }

        void put(String column, PrintedAmount amount) {
            put(column, amount.amount().map(AmountUnit.YUAN::format).orElse(NONE));
        }

        /** What stands at one place several times is told apart by its number. */
        void put(String column, String text) {
            if (text.isEmpty()) {
                return;
            }
            var free = new Place(area, section, row, column);
            for (int n = 2; values.containsKey(free); n++) {
                free = new Place(area, section, row, column + "~" + n);
            }
            values.put(free, text);
        }
    }
}
