package org.huizong.performance.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.performance.transcription.ExpectedGoals.rowsRead;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.junit.jupiter.api.Test;

/** Narrative goals and self-evaluations with other names, figures, line and page breaks are read just as well. */
class AlteredNarrativeTest {

    private static final int SEEDS = 60;

    @Test
    void narrativeGoalsDoNotDependOnTheirLineBreaks() {
        var original = Documents.text(Documents.NARRATIVE);
        var expected = Documents.transcribe(original);
        for (long seed = 0; seed < SEEDS; seed++) {
            var read = Documents.transcribe(brokenAnew(original, new Random(seed)));
            assertThat(read.unreadable()).as("seed %d", seed).isEmpty();
            var goals = withoutLines(read.goals());
            for (int i = 0; i < goals.size(); i++) {
                assertThat(goals.get(i))
                        .as("seed %d part %d", seed, i)
                        .isEqualTo(withoutLines(expected.goals()).get(i));
            }
            assertThat(read.goals()).as("seed %d", seed).hasSameSizeAs(expected.goals());
        }
    }

    @Test
    void narrativeGoalsDoNotDependOnTheirNamesAndFigures() {
        var read = Documents.transcribe(Documents.text(Documents.NARRATIVE)
                .replace("信访解难资金项目", "危房改造补助项目")
                .replace("大于 110件", "不低于 2,110.5件".replace(",", ""))
                .replace("网上信访", "热线接听")
                .replace("历史标准", "计划标准")
                .replace("预算安排 10", "预算安排 37.25")
                .replace("10 万元资金来源", "37.25 万元资金来源")
                .replace("其中：10", "其中：37.25"));

        assertThat(read.goals()).hasSize(6);
        assertThat(read.goals().get(2).project()).isEqualTo("危房改造补助项目");
        assertThat(read.goals().get(2).money().total().printed()).isEqualTo("37.25");
        assertThat(read.goals().get(3).project()).isEqualTo("热线接听工作经费");
        var first = read.goals().get(0).indicators().get(0);
        assertThat(first.target().operator().code()).isEqualTo(">=");
        assertThat(first.target().value()).isEqualTo("2110.5");
        assertThat(first.basis()).isEqualTo("计划标准");
    }

    @Test
    void selfEvaluationsDoNotDependOnBrokenCellsNamesAndFigures() {
        var read = Documents.transcribe(Documents.text(Documents.FINAL_ACCOUNTS)
                .replace("\t解决疑难信访案件数量\n", "\t解决疑难\n信访案件数量\n")
                .replace("\t国家“两会、国庆”期间分派信访干部进京劝返\n", "\t国家“两会、国庆”期间\n\n分派信访干部进京劝返\n")
                .replace("\t>=3件\n", "\t≥13件\n")
                .replace("\t95.80分\n", "\t88.5分\n")
                .replace("51.99", "1051.99")
                .replace("垫付救助金化解信访积案", "困难群众\n救助")
                .replace("\t总分\n", "\n- 31 -\n\n\t总分\n"));

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.selfEvaluations()).hasSize(3);
        var second = read.selfEvaluations().get(1);
        assertThat(second.totalScore().hundredths()).hasValue(8850);
        assertThat(second.executions().get(0).executed().printed()).isEqualTo("1051.99");
        assertThat(second.indicators().get(0).level3()).isEqualTo("国家“两会、国庆”期间分派信访干部进京劝返");
        assertThat(second.indicators().get(1).level3()).isEqualTo("解决疑难信访案件数量");
        assertThat(second.indicators().get(1).target().value()).isEqualTo("13");
        assertThat(read.selfEvaluations().get(2).project()).isEqualTo("困难群众救助");
    }

    /** Joins the text of the goals, headings too, and breaks it at other places, with page numbers between. */
    private static String brokenAnew(String text, Random random) {
        int start = text.indexOf("一、部门整体绩效目标编制情况");
        int end = text.indexOf("第五部分 名词解释", start);
        var joined = text.substring(start, end).replaceAll("\\s+", "");
        var broken = new StringBuilder(text.substring(0, start));
        int i = 0;
        while (i < joined.length()) {
            int length = 5 + random.nextInt(40);
            broken.append(joined, i, Math.min(joined.length(), i + length));
            broken.append(random.nextBoolean() ? "\n" : "\n\n");
            broken.append(random.nextInt(20) == 0 ? "- 7 -\n\f\n" : "");
            i += length;
        }
        return broken.append(text.substring(end)).toString();
    }

    private static List<Object> withoutLines(List<PerformanceGoal> goals) {
        var comparable = new ArrayList<Object>();
        for (var goal : goals) {
            comparable.add(List.of(goal.kind(), goal.horizon(), goal.project(), goal.content(), goal.goal()));
            comparable.add(goal.money().total().printed());
            comparable.add(rowsRead(goal.indicators().stream()));
        }
        return comparable;
    }
}
