package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.EvaluatedIndicator;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.junit.jupiter.api.Test;

/** Layouts of self-evaluations that are not plain tables: merged cells of a web page, cut rows, lost columns. */
class EvaluationLayoutTest {

    private static final String WEB_PAGE =
            """
            <html><body><p>项目支出绩效自评表</p><p>（2023年度）</p><table>
            <tr><td colspan="2">项目名称</td><td colspan="7">信访救助项目</td></tr>
            <tr><td colspan="2">主管部门</td><td colspan="3">某局</td><td>实施单位</td><td colspan="3">某中心</td></tr>
            <tr><td colspan="2" rowspan="5">项目资金<br>（万元）</td><td></td><td>年初预算数</td><td>全年预算数</td><td>全年执行数</td>
              <td>分值</td><td>执行率</td><td>得分</td></tr>
            <tr><td>年度资金总额</td><td>12.00</td><td>10.00</td><td>9.50</td><td>10</td><td>95.00%</td><td>9.5</td></tr>
            <tr><td>其中：当年财政拨款</td><td>12.00</td><td>10.00</td><td>9.50</td><td>—</td><td>—</td><td>—</td></tr>
            <tr><td>上年结转资金</td><td></td><td></td><td></td><td>—</td><td>—</td><td>—</td></tr>
            <tr><td>其他资金</td><td>0</td><td>0</td><td>0</td><td>—</td><td>—</td><td>—</td></tr>
            <tr><td rowspan="2">年度<br>总体<br>目标</td><td colspan="4">预期目标</td><td colspan="4">实际完成情况</td></tr>
            <tr><td colspan="4">救助困难群众20人</td><td colspan="4">救助困难群众19人</td></tr>
            <tr><td rowspan="4">绩效指标</td><td>一级指标</td><td>二级指标</td><td>三级指标</td><td>年度指标值</td><td>实际完成值</td>
              <td>分值</td><td>得分</td><td>偏差原因分析及改进措施</td></tr>
            <tr><td rowspan="2">产出指标（50分）</td><td rowspan="2">数量指标</td><td>救助人数</td><td>≥20人</td><td>19人</td>
              <td>30</td><td>28.5</td><td>一人已迁出</td></tr>
            <tr><td>走访次数</td><td>≥4次</td><td>5次</td><td>20</td><td>20</td><td></td></tr>
            <tr><td>满意度指标</td><td>服务对象满意度指标</td><td>群众满意度</td><td>≥95%</td><td>96%</td><td>40</td><td>40</td><td></td></tr>
            <tr><td colspan="6">总分</td><td>100</td><td>98</td><td></td></tr>
            </table></body></html>
            """;

    private static final String LOST_COLUMNS =
            """
            项目支出绩效自评表
            （2023年度）
            项目名称 信访救助项目
            主管部门 某局 实施单位 某中心
            项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分
            年度资金总额 12.00 10.00 9.50 10 95.00%% 9.5
            其中：当年财政拨款 12.00 10.00 9.50 — — —
            上年结转资金 0 0 0 — — —
            其他资金 0 0 0 — — —
            年度总体目标 预期目标 实际完成情况
            救助困难群众20人 救助困难群众19人
            一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施
            产出指标 数量指标 救助人数 ≥20人 19人 30 28.5 一人已迁出
            走访次数 ≥4次 5次 20 20
            %s
            满意度指标 服务对象满意度指标 群众满意度 ≥95%% 96%% 40 40
            总分 100 98
            """;

    @Test
    void mergedCellsOfAWebPageAreCountedAsTheyStand() {
        var read = new PerformanceTranscriber()
                .transcribe(DisclosureReader.read(DocumentFormat.HTML, WEB_PAGE.getBytes(StandardCharsets.UTF_8)));
        assertAsPrinted(read);
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void wordsProveTheRowsWhereColumnsAreLost() {
        var read = Documents.transcribe(LOST_COLUMNS.formatted(""));
        assertAsPrinted(read);
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void aRowThatNothingProvesIsReportedAndNotGuessed() {
        var read = Documents.transcribe(LOST_COLUMNS.formatted("产出指标 质量指标 办结率 ≥95% 20"));
        assertAsPrinted(read);
        assertThat(read.unreadable()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("办结率 ≥95% 20");
            assertThat(line.reason()).contains("columns are lost");
        });
    }

    @Test
    void aPointThatIsNoneTellsThatTheRowHasShifted() {
        var shifted = WEB_PAGE.replace("<td>20</td><td>20</td><td></td>", "<td>5次</td><td>20</td><td>20</td>");
        var read = new PerformanceTranscriber()
                .transcribe(DisclosureReader.read(DocumentFormat.HTML, shifted.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.selfEvaluations().get(0).indicators())
                .extracting(EvaluatedIndicator::level3)
                .containsExactly("救助人数", "群众满意度");
        assertThat(read.unreadable()).singleElement().satisfies(line -> assertThat(line.text())
                .startsWith("走访次数"));
    }

    @Test
    void theSelfEvaluationOfAWholeDepartmentIsToldAndNotTakenForAProjects() {
        var read = Documents.transcribe(LOST_COLUMNS.formatted("") + "\n部门整体支出绩效自评表\n部门名称 某局\n");
        assertAsPrinted(read);
        assertThat(read.unreadable()).singleElement().satisfies(line -> assertThat(line.reason())
                .contains("whole department"));
    }

    private static void assertAsPrinted(PerformanceTranscription read) {
        var evaluation = read.selfEvaluations().get(0);
        assertThat(evaluation.year()).isEqualTo(2023);
        assertThat(evaluation.project()).isEqualTo("信访救助项目");
        assertThat(evaluation.department()).isEqualTo("某局");
        assertThat(evaluation.implementer()).isEqualTo("某中心");
        assertThat(evaluation.goalExpected()).isEqualTo("救助困难群众20人");
        assertThat(evaluation.goalActual()).isEqualTo("救助困难群众19人");
        assertThat(evaluation.executions())
                .extracting(row -> row.funding() + " " + row.annual().printed() + " "
                        + row.executed().printed() + " " + row.rate() + " "
                        + row.score().printed())
                .startsWith("total 10.00 9.50 95.00% 9.5", "fiscal 10.00 9.50  ")
                .hasSize(4);
        assertThat(evaluation.indicators())
                .extracting(row -> String.join(
                        " ",
                        row.level1(),
                        row.level2(),
                        row.level3(),
                        row.target().printed(),
                        row.actual().printed(),
                        row.weight().printed(),
                        row.score().printed(),
                        row.deviation()))
                .containsExactly(
                        "产出指标 数量指标 救助人数 ≥20人 19人 30 28.5 一人已迁出",
                        "产出指标 数量指标 走访次数 ≥4次 5次 20 20 ",
                        "满意度指标 服务对象满意度指标 群众满意度 ≥95% 96% 40 40 ");
        assertThat(evaluation.totalScore().printed()).isEqualTo("98");
    }
}
