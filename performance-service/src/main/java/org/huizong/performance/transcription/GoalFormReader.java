package org.huizong.performance.transcription;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.GoalHorizon;
import org.huizong.performance.performancegoal.domain.GoalKind;
import org.huizong.performance.performancegoal.domain.GoalMoney;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.transcription.LabelledFields.Label;

/**
 * 部门整体绩效目标表 and 项目支出绩效目标表. Their heads are read as running text between known labels, so that neither tabs nor line
 * breaks matter. Names and telephone numbers of persons are passed over and never kept.
 */
final class GoalFormReader {

    private static final String BRACKETED = "(?:[（(].{1,6}?[)）])?[:：]?";
    private static final List<Label> OVERALL = List.of(
            Label.of("unitName", "(?:部门|单位)(?:[（(]单位[)）])?名称" + BRACKETED),
            Label.of("person", "(?:部门)?联系人[:：]?"),
            Label.of("telephone", "联系电话[:：]?"),
            Label.of("goal", "(?:年度|部门)?(?:整体|总体)?绩效目标[:：]?|年度总体目标[:：]?"),
            Label.of("budget", "年度预算[（(](?:万元|元)[)）]"),
            Label.of("source", "资金来源(?:资金总额" + BRACKETED + ")?"),
            Label.of("appropriation", "财政资金" + BRACKETED),
            Label.of("superior", "上级安排" + BRACKETED),
            Label.of("ownLevel", "本级安排" + BRACKETED),
            Label.of("otherHeading", "其他资金" + BRACKETED),
            Label.of("other", "其他"));
    private static final List<Label> PROJECT = List.of(
            Label.of("unitName", "(?:预算单位|单位名称|实施单位|主管部门)" + BRACKETED),
            Label.of("project", "项目名称[:：]?"),
            Label.of("person", "项目负责人[:：]?"),
            Label.of("telephone", "联系电话[:：]?"),
            Label.of("money", "项目资金[（(](?:万元|元)[)）][:：]?"),
            Label.of("total", "(?:年度)?(?:预算|资金)总额[:：]?"),
            Label.of("fiscal", "(?:其中[:：]?)?(?:当年)?财政拨款[:：]?"),
            Label.of("other", "其他资金[:：]?"),
            Label.of("goal", "项目(?:年度)?(?:总体|绩效)目标[:：]?|年度(?:总体|绩效)目标[:：]?|总体目标[:：]?"));

    private final IndicatorTable indicators;

    GoalFormReader(Vocabulary vocabulary) {
        this.indicators = new IndicatorTable(vocabulary);
    }

    /** Empty when the lines behind the title are no such form; they are then reported. */
    Optional<PerformanceGoal> read(GoalForm form, ReadingReport report) {
        var text = RunningText.of(form.head());
        boolean overall = form.kind() == GoalForm.Kind.OVERALL;
        var fields = LabelledFields.read(text, overall ? OVERALL : PROJECT, "goal");
        if (overall ? !fields.has("unitName") && !fields.has("goal") : !fields.has("project")) {
            report.unreadable(form.title(), "no goal form follows this title");
            form.body().forEach(line -> report.unreadable(line, "no goal form"));
            return Optional.empty();
        }
        reportPreface(form, fields, report);
        List.of("money", "budget", "source", "appropriation").forEach(heading -> fields.expectBlank(heading, report));
        return Optional.of(new PerformanceGoal(
                overall ? GoalKind.OVERALL : GoalKind.PROJECT,
                GoalHorizon.ANNUAL,
                form.year().orElse(0),
                fields.value("unitName"),
                fields.value("project"),
                "",
                fields.value("goal"),
                overall ? departmentMoney(fields, text, report) : projectMoney(fields, text, report),
                List.of(),
                indicators.read(form.indicatorLines(), report),
                form.lines()));
    }

    private static void reportPreface(GoalForm form, LabelledFields fields, ReadingReport report) {
        var rest = fields.preface().replaceAll("[（(]\\d{4}年度?[)）]|单位[:：](万元|元)", "");
        if (!rest.isEmpty()) {
            report.unreadable(form.title().number() + 1, rest, "text before the first field of the form");
        }
    }

    private static GoalMoney projectMoney(LabelledFields fields, RunningText text, ReadingReport report) {
        var unit = unitIn(text, "项目资金[（(]元[)）].*");
        return GoalMoney.ofProject(
                fields.amount("total", unit, report),
                fields.amount("fiscal", unit, report),
                fields.amount("other", unit, report));
    }

    private static GoalMoney departmentMoney(LabelledFields fields, RunningText text, ReadingReport report) {
        var unit = unitIn(text, "(年度预算|资金总额)[（(]元[)）].*");
        return GoalMoney.ofDepartment(
                fields.amount("superior", unit, report),
                fields.amount("ownLevel", unit, report),
                fields.amount(fields.has("other") ? "other" : "otherHeading", unit, report));
    }

    private static AmountUnit unitIn(RunningText text, String inYuan) {
        return text.text().matches(".*" + inYuan) ? AmountUnit.YUAN : AmountUnit.TEN_THOUSAND_YUAN;
    }
}
