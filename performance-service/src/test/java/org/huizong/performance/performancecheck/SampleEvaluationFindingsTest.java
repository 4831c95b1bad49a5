package org.huizong.performance.performancecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.huizong.contracts.book.Stage;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.transcription.PerformanceTranscriber;
import org.huizong.reader.DisclosureReader;
import org.junit.jupiter.api.Test;

/** Everything that the three self-evaluations of the final accounts of 2021 are told, each proved by their own figures. */
class SampleEvaluationFindingsTest {

    private static final Path SAMPLE = Path.of("../deploy/samples/650104-2021-final-accounts.txt");

    @Test
    void eachDifferenceIsAFindingWithItsReasonAndNothingElseIs() throws IOException {
        var read = new PerformanceTranscriber().transcribe(DisclosureReader.read(Files.readString(SAMPLE)));
        var content = read.content();
        var identity = new BookIdentity("650104", "乌鲁木齐市新市区信访局", 2021, Stage.FINAL_ACCOUNTS);

        var findings = new PerformanceChecks().check(content, identity, Optional.empty());

        assertThat(findings)
                .extracting(finding -> finding.rule() + " " + finding.severity().code() + " "
                        + finding.left().line() + " " + finding.message().zh())
                .containsExactlyInAnyOrder(
                        "S04 error 319 “信访工作经费”自评表总分 95.80分，所列得分合计为 100.00",
                        "S06 error 477 “信访工作经费”自评表指标“接访劝返、困难救助金工作经费总额”得满分 5，但实际完成值 59.03万元 超过上限 <=51.99万元，核算为 4.32（(1−(59.03−51.99)÷51.99)×5=4.32）",
                        "S14 warning 319 “信访工作经费”自评表总分 95.80分，按计分办法核算为 99.32，相差 -3.52",
                        "S12 info 477 “信访工作经费”自评表指标“接访劝返、困难救助金工作经费总额”实际完成值 59.03万元 未达到指标值 <=51.99万元，没有填写偏差原因分析及改进措施",
                        // 15.00 + 51.99: the narrative leaves out the 1.23 of the third project.
                        "S07 error 72 说明所述使用项目资金 66.99，各自评表全年执行数合计 68.22，相差 -1.23 万元",
                        "S10 error 477 “信访工作经费”自评表指标“接访劝返、困难救助金工作经费总额”实际完成值 59.03万元 与全年执行数 51.99万元 不一致",
                        "S10 error 487 “信访工作经费”自评表指标“预算控制率”实际完成值 95% 与预算执行率 100.00% 不一致",
                        // 1 人 × 12 次 × 0.12 万元 = 1.44, and 1.23 was executed.
                        "S10 error 225 “访惠聚队员补助”自评表指标“每次发放（补助）资金数”实际完成值 0.12万元 与所列数量、次数相乘，得不到全年执行数 1.23万元");
    }
}
