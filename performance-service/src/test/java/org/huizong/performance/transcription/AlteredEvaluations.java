package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.domain.SourceLines;

/** Self-evaluations like the published ones with other names, amounts, values, points, schemes and rows; the seed decides. */
final class AlteredEvaluations {

    private static final String HAN = "培训宣传接待走访调解督查慰问采购印刷会议案件群众社区干部服务设备维修资料网络平台数据";
    private static final List<List<String>> SCHEME_A = List.of(
            List.of("产出指标", "数量指标"),
            List.of("产出指标", "质量指标"),
            List.of("产出指标", "时效指标"),
            List.of("产出指标", "成本指标"),
            List.of("效益指标", "社会效益指标"),
            List.of("效益指标", "可持续影响指标"),
            List.of("满意度指标", "服务对象满意度指标"));
    private static final List<List<String>> SCHEME_B = List.of(
            List.of("成本指标", "经济成本指标"),
            List.of("成本指标", "社会成本指标"),
            List.of("产出指标", "数量指标"),
            List.of("产出指标", "质量指标"),
            List.of("产出指标", "时效指标"),
            List.of("效益指标", "社会效益指标"),
            List.of("满意度指标", "满意度指标"));
    private static final List<String> UNITS = List.of("次", "件", "个", "人次", "万元", "%", "套", "天", "元/人");
    private static final List<String> OPERATORS = List.of("=", "≥", "≤", ">=", "<=", "＞=", "＜=", "");

    private final Random random;

    AlteredEvaluations(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    SelfEvaluation next() {
        var rows = new ArrayList<EvaluatedIndicator>();
        for (var pair : random.nextBoolean() ? SCHEME_A : SCHEME_B) {
            int copies = random.nextInt(4);
            if (copies == 0) {
                rows.add(row(pair, "", "", "", "", "", ""));
            }
            for (; copies > 0; copies--) {
                rows.add(filled(pair));
            }
        }
        return new SelfEvaluation(
                2021 + random.nextInt(5),
                words(6, 20) + "项目",
                words(3, 6) + "局",
                words(3, 6) + "中心",
                List.of(
                        execution(
                                Execution.TOTAL,
                                new Points("10"),
                                rate(),
                                new Points("9." + (10 + random.nextInt(90)))),
                        execution(Execution.FISCAL, Points.BLANK, "", Points.BLANK),
                        execution(Execution.CARRYOVER, Points.BLANK, "", Points.BLANK),
                        execution(Execution.OTHER, Points.BLANK, "", Points.BLANK)),
                words(20, 60) + "，支出" + random.nextInt(90) + "万元。",
                words(20, 60) + "；完成" + random.nextInt(90) + "件。",
                rows,
                new Points("100"),
                new Points((60 + random.nextInt(40)) + "." + (10 + random.nextInt(90))),
                new SourceLines(1, 1));
    }

    private EvaluatedIndicator filled(List<String> pair) {
        int kind = random.nextInt(8);
        var unit = UNITS.get(random.nextInt(UNITS.size()));
        var target = kind == 0
                ? "有效保障"
                : kind == 1
                        ? (2021 + random.nextInt(5)) + "年12月"
                        : OPERATORS.get(random.nextInt(OPERATORS.size())) + (1 + random.nextInt(500)) + unit;
        var actual = kind == 0 ? "达成预期指标" : kind == 1 ? "2022年12月" : (1 + random.nextInt(500)) + unit;
        return row(
                pair,
                words(4, 16),
                target,
                actual,
                String.valueOf(1 + random.nextInt(20)),
                (random.nextInt(20)) + (random.nextBoolean() ? "" : ".5"),
                random.nextInt(5) == 0 ? words(8, 30) + "。" : "");
    }

    private static EvaluatedIndicator row(
            List<String> pair,
            String name,
            String target,
            String actual,
            String weight,
            String score,
            String deviation) {
        return new EvaluatedIndicator(
                pair.get(0),
                pair.get(1),
                name,
                IndicatorTarget.ofPrinted(target),
                IndicatorTarget.ofPrinted(actual),
                new Points(weight),
                new Points(score),
                deviation,
                new SourceLines(1, 1));
    }

    private Execution execution(String funding, Points weight, String rate, Points score) {
        return new Execution(funding, amount(), amount(), amount(), weight, rate, score);
    }

    private PrintedAmount amount() {
        var digits = random.nextInt(300) + "." + (10 + random.nextInt(90));
        return new PrintedAmount(random.nextInt(6) == 0 ? "0" : digits, AmountUnit.TEN_THOUSAND_YUAN, 1);
    }

    private String rate() {
        return random.nextInt(100) + "." + (10 + random.nextInt(90)) + "%";
    }

    private String words(int least, int most) {
        var words = new StringBuilder();
        for (int length = least + random.nextInt(most - least); length > 0; length--) {
            words.append(HAN.charAt(random.nextInt(HAN.length())));
        }
        return words.toString();
    }
}
