package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/** Prints goals as published documents do: tab-separated, or as the text of a PDF with cells broken over lines and pages. */
final class FormPrinter {

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private boolean spills = true;

    FormPrinter(Random random) {
        this.random = random;
    }

    String text() {
        return "某局2025年部门预算\n\n(四) 预算绩效情况\n\n" + out + "\n(五) 其他需说明的事项\n\n本部门无其他需说明事项。\n第四部分 名词解释\n";
    }

    FormPrinter tabbed(PerformanceGoal goal) {
        boolean overall = goal.kind() == GoalKind.OVERALL;
        int header = random.nextInt(3);
        out.append(overall ? "部门整体绩效目标表" : "项目支出绩效目标表").append("\n\n(2025 年)\n\n");
        if (overall) {
            out.append("部门名称（盖章）\t\t").append(goal.unitName()).append("\t\t\t\n");
            out.append("部门联系人\t\t某某\t联系电话\t133****1633\t\n");
            out.append("年度绩效目标\t\t<p>").append(spaced(goal.goal())).append("\t\t\t\n");
            out.append("年度预算(万元)\t\t资金来源\t\t资金总额（万元）\t\n");
            out.append("\t\t财政资金（万元）\t上级安排\t")
                    .append(goal.money().superior().printed())
                    .append("\t\n");
            out.append("\t\t\t本级安排\t").append(goal.money().ownLevel().printed()).append("\t\n");
            out.append("\t\t其他资金（万元）\t其他\t")
                    .append(goal.money().other().printed())
                    .append("\t\n");
            out.append("一级指标\t二级指标\t三级指标\t指标值\t指标设定依据\t分值权重\n");
        } else {
            out.append("预算单位\t\t").append(goal.unitName()).append("\t\t\t\t\t\t\n");
            out.append("项目名称\t\t").append(spaced(goal.project())).append("\t\t\t\t项目负责人\t某某\t\n");
            out.append("项目资金(万元)\t\t年度预算总额\t").append(goal.money().total().printed());
            out.append("\t其中：财政拨款\t").append(goal.money().fiscal().printed());
            out.append("\t其他资金\t").append(goal.money().other().printed()).append("\t\n");
            out.append("项目总体目标\t\t").append(spaced(goal.goal())).append("\t\t\t\t\t\t\n");
            out.append("一级指标\t二级指标\t三级指标\t指标值\t指标值设置依据\t上年完成值\t指标分值权重\t");
            out.append(header == 0 ? "指标赋分规则\t佐证资料\n" : "佐证资料\t\n");
        }
        PerformanceIndicator above = null;
        for (var row : goal.indicators()) {
            boolean sameFirst = above != null && above.level1().equals(row.level1());
            boolean sameSecond = sameFirst && above.level2().equals(row.level2());
            boolean spill = spills
                    && !row.target().unit().isEmpty()
                    && row.target().printed().endsWith(row.target().unit())
                    && random.nextInt(6) == 0;
            var printed = row.target().printed();
            var target = spill
                    ? printed.substring(
                            0, printed.length() - row.target().unit().length())
                    : printed;
            out.append(sameFirst ? "" : row.level1()).append('\t');
            out.append(sameSecond && !overall ? "" : row.level2()).append('\t');
            out.append(random.nextInt(5) == 0 ? broken(row.level3()) : spaced(row.level3()))
                    .append('\t');
            // A cell that spills within itself and one whose unit stands in a row of its own.
            boolean within = spill && random.nextBoolean();
            out.append(spaced(target))
                    .append(within ? "\n\n" + row.target().unit() : "")
                    .append('\t');
            out.append(row.basis()).append('\t');
            if (!overall) {
                out.append(row.priorActual()).append('\t');
            }
            out.append(row.weight().printed());
            if (!overall) {
                out.append('\t')
                        .append(row.scoringRule())
                        .append(header == 2 ? " " : "\t")
                        .append(row.evidence());
            }
            out.append('\n');
            if (spill && !within) {
                out.append("\n\t\t\t").append(row.target().unit()).append("\t\t\t\t\t\n");
            }
            above = row;
        }
        out.append('\n');
        return this;
    }

    FormPrinter pdfText(PerformanceGoal goal) {
        boolean overall = goal.kind() == GoalKind.OVERALL;
        out.append(overall ? " 部门整体绩效目标表" : " 项目支出绩效目标表").append("\n\n（2025 年）\n\n");
        if (overall) {
            out.append("部门名称（盖章） ").append(goal.unitName()).append("\n\n部门联系人 某某 联系电话 135****5439\n\n年度绩效目标\n\n");
            out.append(wrapped(goal.goal(), 36)).append("\n\n年度预算(万元)\n\n资金来源 资金总额（万元）\n\n财政资金（万元）\n上级安排 ");
            out.append(goal.money().superior().printed())
                    .append("\n\n本级安排 ")
                    .append(goal.money().ownLevel().printed());
            out.append("\n\n其他资金（万元） 其他 ").append(goal.money().other().printed());
            out.append("\n\n一级指标 二级指标 三级指标 指标值 指标设定依据 分值权重\n\n");
        } else {
            out.append("预算单位 ").append(goal.unitName()).append("\n\n项目名称 ").append(wrapped(goal.project(), 14));
            out.append(" 项目负责人 某某\n\n").append(wrapped("项目资金(万元)", 6)).append("\n年度预算总额 ");
            out.append(goal.money().total().printed())
                    .append("\n\n")
                    .append(wrapped("其中：财政拨款", 6))
                    .append('\n');
            out.append(goal.money().fiscal().printed())
                    .append(" 其他资金 ")
                    .append(goal.money().other().printed());
            out.append("\n\n项目总体目标\n\n").append(wrapped(goal.goal(), 40)).append("\n\n");
            out.append("一级\n\n指标\n\n二级\n\n指标\n三级指标\n\n指标\n\n值\n\n指标值设置依\n\n据\n\n上年\n\n完成\n\n值\n\n指标\n\n分值\n\n权重\n\n");
            out.append("指标赋分规则 佐证资料\n\n");
        }
        PerformanceIndicator above = null;
        for (var row : goal.indicators()) {
            boolean sameFirst = above != null && above.level1().equals(row.level1());
            boolean sameSecond = sameFirst && above.level2().equals(row.level2());
            var levels = new ArrayList<String>();
            if (!sameFirst) {
                levels.add(row.level1());
            }
            if (!sameSecond || overall) {
                levels.add(row.level2());
            }
            levels.forEach(level -> out.append(wrapped(level, overall ? 8 : 2)).append(overall ? "\n" : "\n\n"));
            var cells = overall
                    ? List.of(
                            row.level3(),
                            row.target().printed(),
                            row.basis(),
                            row.weight().printed())
                    : List.of(
                            row.level3(),
                            row.target().printed(),
                            row.basis(),
                            row.priorActual(),
                            row.weight().printed(),
                            row.scoringRule(),
                            row.evidence());
            pdfRow(cells, overall);
            if (random.nextInt(7) == 0) {
                out.append(random.nextBoolean() ? "- 12 -\n\n\f" : "\f");
            }
            above = row;
        }
        return this;
    }

    /** Every cell on a line of its own behind a tab, blank cells included, rows apart by an empty line. */
    FormPrinter oneCellPerLine(PerformanceGoal goal) {
        int before = out.length();
        spills = false;
        tabbed(goal);
        var lines = out.substring(before).split("\n");
        out.setLength(before);
        for (var line : lines) {
            if (!line.contains("\t")) {
                out.append(line).append('\n');
                continue;
            }
            for (var cell : line.split("\t", -1)) {
                out.append('\t').append(cell).append('\n');
            }
            out.append('\n');
        }
        return this;
    }

    private void pdfRow(List<String> cells, boolean overall) {
        int[] widths = overall
                ? new int[] {12, 8, 20, 3}
                : new int[] {9 + random.nextInt(4), 2 + random.nextInt(6), 8, 4, 3, 7, 6};
        String above = "";
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isEmpty()) {
                continue;
            }
            var printed = wrapped(cells.get(i), widths[i]);
            boolean broken = printed.contains("\n");
            boolean brokenAbove = above.contains("\n");
            // What a PDF extractor prints between two cells depends on whether one of them is broken.
            out.append(above.isEmpty() ? "" : broken ? "\n\n" : brokenAbove ? "\n" : " ");
            out.append(printed);
            above = printed;
        }
        out.append("\n\n");
    }

    private String wrapped(String text, int width) {
        var pieces = new StringBuilder();
        for (int i = 0; i < text.length(); i += width) {
            pieces.append(i == 0 ? "" : "\n\n").append(text, i, Math.min(text.length(), i + width));
        }
        return pieces.toString();
    }

    /** Publishing systems set spaces around figures. */
    private static String spaced(String text) {
        return text.replaceAll("(\\d+(?:\\.\\d+)?)(?=\\p{IsHan})", "$1 ");
    }

    private static String broken(String text) {
        int at = text.length() / 2;
        return text.substring(0, at) + "\n" + text.substring(at);
    }
}
