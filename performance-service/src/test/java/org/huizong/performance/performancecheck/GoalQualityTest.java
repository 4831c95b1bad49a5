package org.huizong.performance.performancecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.GoalFinding;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 目标质量: one indicator at a time, by the sentence that it earns. */
class GoalQualityTest {

    private static final BookIdentity BOOK = new BookIdentity("653001", "某局", 2025, Stage.INITIAL);
    private static final PerformanceChecks CHECKS = new PerformanceChecks();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # level 1, level 2, indicator, target, last year, findings
                    产出指标, 数量指标, 培训场次, ≥4次, 4次,
                    产出指标, 数量指标, 培训场次, ≥4次, 5次, Q13 劣于上年完成值
                    产出指标, 数量指标, 培训场次, ≥4次, 有效, Q13 类型不同
                    产出指标, 数量指标, 培训场次, '', '', Q15 没有指标值
                    产出指标, 数量指标, 培训场次, ≥4, '', Q15 没有计量单位
                    产出指标, 数量指标, 培训场次（次）, ≥4, '',
                    产出指标, 数量指标, 培训场次, 按时完成, '', Q15 没有量化
                    产出指标, 质量指标, 培训合格率, ≥95, '', Q15 没有计量单位
                    产出指标, 质量指标, 培训合格率, ≥95分, '', Q15 未用 %
                    产出指标, 质量指标, 培训合格率, ≥100%, '', Q15 应写为“=100%”
                    产出指标, 时效指标, 完成时间, 2025年12月, '',
                    产出指标, 时效指标, 完成时间, 2026年6月, '', Q22 年以后
                    产出指标, 时效指标, 完成时间, 2024年12月, '', Q22 早于预算年度
                    产出指标, 数量指标, 三年内新建站点, ≥9个, '', Q22 年以后
                    成本指标, 经济成本指标, 培训费, ≤3万元, 2万元,
                    成本指标, 经济成本指标, 培训费, ≥3万元, '', Q15 应为上限
                    效益指标, 社会效益指标, 业务能力, 有效保障, '',
                    效益指标, 社会效益指标, 业务能力, 不断提高, '', Q15 空泛
                    效益指标, 社会效益指标, 群众满意度, ≥90%, '', Q22 以满意度代替效益
                    满意度指标, 满意度指标, 群众满意度, ≥90%, '',
                    满意度指标, 服务对象满意度指标, 服务次数, ≥9次, '', Q22 不是满意度
                    效益指标, 数量指标, 培训场次, ≥4次, '', Q17 不属于
                    """)
    void anIndicatorIsToldWhatIsWrongWithIt(
            String level1, String level2, String level3, String target, String prior, String expected) {
        var findings =
                check(goal("", GoalMoney.UNPRINTED, List.of(indicator(level1, level2, level3, target, prior)))).stream()
                        .filter(finding -> !finding.rule().equals("Q18"))
                        .toList();

        if (expected == null) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(expected.substring(0, 3));
                assertThat(finding.message().zh()).contains(expected.substring(4));
            });
        }
    }

    @Test
    void anOutcomeThatRepeatsAnOutputIsTold() {
        var findings = check(goal(
                "",
                GoalMoney.UNPRINTED,
                List.of(indicator("产出指标", "", "解决积案", "≥30件", ""), indicator("效益指标", "", "解决积案", "≥30件", ""))));

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).isEqualTo("“某项目”效益指标“解决积案”与产出指标“解决积案”重复"));
    }

    @Test
    void theWordsOfAGoalAreHeldAgainstItsForm() {
        var findings = check(goal(
                "本项目安排预算资金 15 万元，主要实施内容为出差人数 21 人。",
                money("16.00"),
                List.of(indicator("产出指标", "", "出差人数", "≥20人", ""), indicator("成本指标", "", "出差费用", "≤15万元", ""))));

        assertThat(findings.stream()
                        .map(finding -> finding.rule() + " " + finding.left().value() + " "
                                + finding.right().value()))
                .containsExactlyInAnyOrder("Q21 15.00 16.00", "Q24 21人 ≥20人", "Q10 15.00 16.00");
    }

    @Test
    void quantityTimesPriceIsTheMoney() {
        var indicators = List.of(
                indicator("产出指标", "数量指标", "出差人数", "≥20人", ""), indicator("成本指标", "经济成本指标", "出差费用", "≤0.75万元/人", ""));

        assertThat(rules(check(goal("", money("15.00"), indicators)))).doesNotContain("Q12");
        assertThat(rules(check(goal("", money("16.00"), indicators)))).contains("Q12");
    }

    @Test
    void theCarryoverBelongsToTheListThatTheRuleGivesIt() {
        var overall = new PerformanceGoal(
                GoalKind.OVERALL,
                GoalHorizon.ANNUAL,
                0,
                "某局",
                "",
                "",
                "",
                GoalMoney.ofDepartment(wan("3.00"), wan("10.00"), wan("7.00")),
                List.of(),
                List.of(),
                SourceLines.NONE);
        var budget = new BudgetView(
                List.of(),
                Map.of(
                        "general-public",
                        wan("10.00").amount().orElseThrow(),
                        "general-public-superior",
                        wan("3.00").amount().orElseThrow(),
                        "unit-funds",
                        wan("5.00").amount().orElseThrow(),
                        "appropriation-carryover",
                        wan("2.00").amount().orElseThrow()));

        assertThat(CHECKS.check(new PerformanceContent(List.of(overall), List.of()), BOOK, Optional.of(budget)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"59.99, 100, true", "60.00, 100, false", "59.99, 99.99, false"})
    void fullMarksWithLittleExecutedAreAContradiction(String executed, String score, boolean told) {
        var total = new Execution(
                Execution.TOTAL, wan("100.00"), wan("100.00"), wan(executed), Points.BLANK, "", Points.BLANK);
        var evaluation = new SelfEvaluation(
                0, "某项目", "", "", List.of(total), "", "", List.of(), Points.BLANK, new Points(score), SourceLines.NONE);

        var findings = CHECKS.check(
                new PerformanceContent(List.of(), List.of(evaluation)),
                new BookIdentity("653001", "某局", 2025, Stage.FINAL_ACCOUNTS),
                Optional.empty());

        assertThat(rules(findings).contains("Q23")).isEqualTo(told);
    }

    private static List<GoalFinding> check(PerformanceGoal goal) {
        return CHECKS.check(new PerformanceContent(List.of(goal), List.of()), BOOK, Optional.empty());
    }

    private static List<String> rules(List<GoalFinding> findings) {
        return findings.stream().map(GoalFinding::rule).toList();
    }

    private static PerformanceGoal goal(String words, GoalMoney money, List<PerformanceIndicator> indicators) {
        return new PerformanceGoal(
                GoalKind.PROJECT,
                GoalHorizon.ANNUAL,
                2025,
                "某局",
                "某项目",
                "",
                words,
                money,
                List.of(),
                indicators,
                SourceLines.NONE);
    }

    private static PerformanceIndicator indicator(
            String level1, String level2, String level3, String target, String prior) {
        return new PerformanceIndicator(
                "",
                level1,
                level2,
                level3,
                IndicatorTarget.ofPrinted(target),
                "计划标准",
                prior,
                Points.BLANK,
                "",
                "",
                SourceLines.NONE);
    }

    private static GoalMoney money(String total) {
        return GoalMoney.ofProject(wan(total), wan(total), wan("0.00"));
    }

    private static PrintedAmount wan(String amount) {
        return new PrintedAmount(amount, AmountUnit.TEN_THOUSAND_YUAN, 0);
    }
}
