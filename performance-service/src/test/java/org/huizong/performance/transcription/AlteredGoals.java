package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.PrintedAmount;

/** Goals like the published ones with other names, amounts, targets, weights and rows; the seed decides. */
final class AlteredGoals {

    private static final String HAN = "培训宣传接待走访调解督查慰问采购印刷会议案件群众社区干部服务设备维修资料网络平台数据";
    private static final List<String> UNITS =
            List.of("次", "件", "个", "人次", "场次", "万元", "%", "套", "份", "天", "个月", "元/人", "万元/人");
    private static final List<String> OPERATORS = List.of("=", "≥", "≤", ">=", "<=", "＞=", "＜=", "＞", "<");
    private static final List<String> WORDS = List.of("有效保障", "有效提升", "持续改善", "不断提高", "良好", "长期");
    private static final List<String> BASES = List.of("计划标准", "预算支出标准", "历史标准", "行业标准", "其他标准");
    private static final List<String> RULES = List.of("按照正常比例赋分", "按评判等级赋分", "满意度赋分", "直接赋分", "按照完成比例赋分");
    private static final List<String> EVIDENCE = List.of("工作资料", "原始凭证", "说明材料", "会议记录");

    private final Random random;

    AlteredGoals(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    PerformanceGoal of(PerformanceGoal original) {
        boolean overall = original.kind() == GoalKind.OVERALL;
        var rows = new ArrayList<PerformanceIndicator>();
        for (var row : original.indicators()) {
            for (int copies = random.nextInt(4); copies > 0; copies--) {
                rows.add(altered(row, overall));
            }
        }
        if (rows.isEmpty()) {
            rows.add(altered(original.indicators().get(0), overall));
        }
        return new PerformanceGoal(
                original.kind(),
                original.horizon(),
                2025,
                words(4, 12) + "局",
                overall ? "" : random.nextInt(2024) + "年" + words(3, 16) + pick(List.of("项目", "经费", "资金")),
                "",
                "本项目安排预算资金" + random.nextInt(500) + "万元，" + words(20, 120) + "；" + words(5, 40) + "。",
                overall
                        ? GoalMoney.ofDepartment(amount(), amount(), amount())
                        : GoalMoney.ofProject(amount(), amount(), amount()),
                List.of(),
                rows,
                original.lines());
    }

    private PerformanceIndicator altered(PerformanceIndicator row, boolean overall) {
        return new PerformanceIndicator(
                "",
                row.level1(),
                row.level2(),
                words(4, 20) + pick(List.of("率（%）", "数量（个）", "次数", "成本", "满意度", "")),
                target(),
                overall ? pick(List.of("工作计划", "2024年度工作总结及2025年度工作计划", "上级文件要求")) : pick(BASES),
                overall ? "" : pick(List.of("", "新增", "100%", "1200件", "8万元", "有效提升", "3次")),
                new Points(Integer.toString(1 + random.nextInt(30))),
                overall ? "" : pick(RULES),
                overall ? "" : pick(EVIDENCE),
                row.lines());
    }

    private IndicatorTarget target() {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return IndicatorTarget.ofPrinted(pick(WORDS));
        }
        if (kind == 1) {
            return IndicatorTarget.ofPrinted("2025年" + (1 + random.nextInt(12)) + "月" + pick(List.of("", "31日")));
        }
        var decimals = random.nextInt(3) == 0 ? "." + (1 + random.nextInt(98)) : "";
        return IndicatorTarget.ofPrinted(pick(OPERATORS) + (1 + random.nextInt(3000)) + decimals + pick(UNITS));
    }

    private PrintedAmount amount() {
        var digits = random.nextInt(5000) + "." + (10 + random.nextInt(90));
        return new PrintedAmount(digits, AmountUnit.TEN_THOUSAND_YUAN, 1);
    }

    private String words(int least, int most) {
        var words = new StringBuilder();
        for (int length = least + random.nextInt(most - least); length > 0; length--) {
            words.append(HAN.charAt(random.nextInt(HAN.length())));
        }
        return words.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
