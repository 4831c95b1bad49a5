package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huizong.performance.performancegoal.domain.SelfEvaluation;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;

/** Prints self-evaluations as tables, in the ways in which offices print them; the seed decides. */
final class EvaluationPrinter {

    private final Random random;
    private final StringBuilder out = new StringBuilder("某局2022年部门决算\n\n十一、预算绩效的情况说明\n\n");
    private int width;

    EvaluationPrinter(Random random) {
        this.random = random;
    }

    String text() {
        return out + "\n十二、其他需说明的事项\n\n本部门无其他需说明事项。\n第三部分 专业名词解释\n";
    }

    EvaluationPrinter table(SelfEvaluation evaluation) {
        width = 9 + random.nextInt(3);
        out.append("\n项目支出绩效自评表\n\n");
        if (evaluation.year() > 0) {
            out.append("（").append(evaluation.year()).append("年度）\n\n");
        }
        row(0, "项目名称", 3, evaluation.project());
        row(0, "主管部门", 3, evaluation.department(), 5, "实施单位", 7, evaluation.implementer());
        if (random.nextBoolean()) {
            row(0, "项目负责人", 3, "某某", 5, "联系电话", 7, "135****5439");
        }
        funds(evaluation.executions());
        goals(evaluation);
        indicators(evaluation);
        row(
                0,
                "总分",
                width - 3,
                evaluation.totalWeight().printed(),
                width - 2,
                evaluation.totalScore().printed());
        if (random.nextBoolean()) {
            row(0, "填表人：某某", 4, "联系电话：133****1633");
        }
        return this;
    }

    private void funds(List<Execution> executions) {
        row(0, "项目资金（万元）", 3, "年初预算数", 4, "全年预算数", 5, "全年执行数", 6, "分值", 7, "执行率", 8, "得分");
        for (var row : executions) {
            boolean total = row.funding().equals(Execution.TOTAL);
            var label =
                    switch (row.funding()) {
                        case Execution.TOTAL -> "年度资金总额";
                        case Execution.FISCAL -> random.nextBoolean() ? "其中：当年财政拨款" : "其中：财政拨款";
                        case Execution.CARRYOVER -> "上年结转资金";
                        default -> "其他资金";
                    };
            row(
                    1,
                    label,
                    3,
                    row.initial().printed(),
                    4,
                    row.annual().printed(),
                    5,
                    row.executed().printed(),
                    6,
                    total ? row.weight().printed() : "—",
                    7,
                    total ? row.rate() : "—",
                    8,
                    total ? row.score().printed() : "—");
        }
    }

    private void goals(SelfEvaluation evaluation) {
        row(0, "年度总体目标", 1, "预期目标", 5, "实际完成情况");
        row(1, evaluation.goalExpected(), 5, evaluation.goalActual());
    }

    private void indicators(SelfEvaluation evaluation) {
        boolean lettered = random.nextBoolean();
        row(
                0,
                "绩效指标",
                1,
                "一级指标",
                2,
                "二级指标",
                3,
                "三级指标",
                width - 5,
                "年度指标值" + (lettered ? "（A）" : ""),
                width - 4,
                (lettered ? "全年实际完成值（B）" : "实际完成值"),
                width - 3,
                "分值",
                width - 2,
                "得分",
                width - 1,
                "偏差原因分析及改进措施");
        boolean repeated = random.nextBoolean();
        EvaluatedIndicator above = null;
        for (var row : evaluation.indicators()) {
            boolean sameFirst = above != null && above.level1().equals(row.level1());
            boolean sameSecond = sameFirst && above.level2().equals(row.level2());
            row(
                    1,
                    sameFirst && !repeated ? "" : row.level1(),
                    2,
                    sameSecond && !repeated && !row.level3().isEmpty() ? "" : row.level2(),
                    3,
                    row.level3(),
                    width - 5,
                    row.target().printed(),
                    width - 4,
                    row.actual().printed(),
                    width - 3,
                    row.weight().printed(),
                    width - 2,
                    row.score().printed(),
                    width - 1,
                    row.deviation());
            above = row;
        }
    }

    /** Columns and texts in turn; between them the cells that a merged cell covers. */
    private void row(Object... cells) {
        List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
        for (int i = 0; i < cells.length; i += 2) {
            row.set((Integer) cells[i], (String) cells[i + 1]);
        }
        out.append(String.join("\t", row)).append('\n');
    }
}
