package org.huizong.performance.scoring.domain;

import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.domain.SourceLines;

/** A valid self-evaluation by default, so that a test states only what matters to it. */
public final class AnEvaluation {

    private final List<EvaluatedIndicator> indicators = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private String total = "";

    public static AnEvaluation of() {
        return new AnEvaluation();
    }

    public AnEvaluation indicator(String target, String actual, String weight, String score) {
        return indicator("指标" + (indicators.size() + 1), target, actual, weight, score);
    }

    public AnEvaluation indicator(String name, String target, String actual, String weight, String score) {
        indicators.add(new EvaluatedIndicator(
                "产出指标",
                "数量指标",
                name,
                IndicatorTarget.ofPrinted(target),
                IndicatorTarget.ofPrinted(actual),
                new Points(weight),
                new Points(score),
                "",
                SourceLines.NONE));
        return this;
    }

    /** Money in 万元. */
    public AnEvaluation execution(String annual, String executed, String weight, String score) {
        return funding(Execution.TOTAL, annual, executed, weight, "", score);
    }

    /** Money in 万元; a rate as the form prints it. */
    public AnEvaluation funding(
            String funding, String annual, String executed, String weight, String rate, String score) {
        executions.add(new Execution(
                funding,
                printed(annual),
                printed(annual),
                printed(executed),
                new Points(weight),
                rate,
                new Points(score)));
        return this;
    }

    public AnEvaluation total(String printed) {
        total = printed;
        return this;
    }

    public SelfEvaluation build() {
        return new SelfEvaluation(
                2021,
                "信访工作经费",
                "",
                "",
                executions,
                "",
                "",
                indicators,
                Points.BLANK,
                new Points(total),
                SourceLines.NONE);
    }

    private static PrintedAmount printed(String amount) {
        return new PrintedAmount(amount, AmountUnit.TEN_THOUSAND_YUAN, 0);
    }
}
