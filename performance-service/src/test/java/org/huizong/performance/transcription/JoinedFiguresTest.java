package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two figures that only white space parts are never read as a third one. */
class JoinedFiguresTest {

    private static final String GOAL =
            """
            项目支出绩效目标表

            (2025 年)

            预算单位 某局
            项目名称 档案数字化经费 项目负责人 某某
            项目资金(万元) 年度预算总额 23.00
            %s
            其中：财政拨款 23.00 其他资金 0.00
            项目总体目标 完成馆藏档案数字化
            一级指标\t二级指标\t三级指标\t指标值\t指标值设置依据\t上年完成值\t指标分值权重\t指标赋分规则\t佐证资料
            产出指标\t数量指标\t数字化档案卷数\t>=1200卷\t计划标准\t新增\t90\t直接赋分\t工作资料
            """;

    @Test
    void theNumberOfAPageIsNoDigitOfAnAmount() {
        var read = Documents.transcribe(GOAL.formatted("7"));
        assertThat(read.goals().get(0).money().total().printed()).isEmpty();
        assertThat(read.goals().get(0).money().fiscal().printed()).isEqualTo("23.00");
        assertThat(read.unreadable()).anySatisfy(line -> {
            assertThat(line.text()).isEqualTo("23.007");
            assertThat(line.reason()).contains("two figures");
        });
    }

    @Test
    void aPageNumberThatSaysSoPartsNothing() {
        var read = Documents.transcribe(GOAL.formatted("- 7 -"));
        assertThat(read.goals().get(0).money().total().printed()).isEqualTo("23.00");
        assertThat(read.unreadable()).isEmpty();
    }

    @Test
    void aFigureBelowACellIsNotItsEnding() {
        var text = Documents.text(Documents.FINAL_ACCOUNTS).replaceFirst("(?m)^\t10\\.00 $", "\t10.00\n7");
        var read = Documents.transcribe(text);
        var total = read.selfEvaluations().get(2).executions().get(0);
        assertThat(total.score().printed()).isEqualTo("10.00");
        assertThat(read.unreadable()).singleElement().satisfies(line -> assertThat(line.text())
                .isEqualTo("7"));
    }
}
