package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the relations say about the published documents, read as an import reads them. */
class PublishedBooksTest {

    private final CrossTableChecks checks = CrossTableChecks.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {"653001-2025-budget", "653000-2025-budget", "421303-2025-budget", "650104-2021-final-accounts"})
    void everyErrorThatIsToldIsProvedByHand(String name) throws IOException {
        assertThat(told(name, Severity.ERROR)).containsExactlyInAnyOrderElementsOf(proved(name, "error-findings.yaml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"653001-2025-budget", "653000-2025-budget", "421303-2025-budget", "650104-2021-final-accounts"})
    void everyWarningThatIsToldHasItsReasonWrittenDown(String name) throws IOException {
        assertThat(told(name, Severity.WARNING))
                .containsExactlyInAnyOrderElementsOf(proved(name, "warning-findings.yaml"));
    }

    private List<String> told(String name, Severity severity) {
        return checks.check(PublishedBooks.named(name)).stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.rule() + " " + finding.left().value() + " | "
                        + finding.right().value())
                .toList();
    }

    private static List<String> proved(String name, String file) throws IOException {
        var proved = new ArrayList<String>();
        new YAMLMapper()
                .readTree(Path.of("src/test/resources/crosstable", file).toFile())
                .get(name)
                .forEach(entry -> {
                    assertThat(entry.get("why").asText()).isNotBlank();
                    proved.add(
                            entry.get("rule").asText() + " " + entry.get("left").asText() + " | "
                                    + entry.get("right").asText());
                });
        return proved;
    }

    /** CPU time, so that a busy machine does not blame the relations. */
    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void theFullCheckOfABookTakesNoMoreThanTwentyMilliseconds(String name) {
        var book = PublishedBooks.named(name);
        for (int i = 0; i < 100; i++) {
            checks.check(book);
        }
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 50; i++) {
            checks.check(book);
        }
        long micros = (threads.getCurrentThreadCpuTime() - start) / 50_000;
        System.out.println(name + ": " + micros + " microseconds of CPU for the full check");
        assertThat(micros).isLessThan(20_000);
    }

    @Test
    void roundingOfTheTablesOfTheCityBookIsListed() {
        assertThat(rounding("653001-2025-budget"))
                .containsExactly(
                        "B03 t2/21011 行政事业单位医疗/总计 0.01",
                        "B03 t2/21011 行政事业单位医疗/财政拨款小计 0.01",
                        "B03 t2/21011 行政事业单位医疗/一般公共预算 0.01",
                        "C03 t3/21011 行政事业单位医疗/合计 0.01",
                        "C03 t3/21011 行政事业单位医疗/基本支出 0.01",
                        "E03 t5/21011 行政事业单位医疗/合计 0.01",
                        "E03 t5/21011 行政事业单位医疗/基本支出 0.01",
                        "F01 t6/总计/合计 0.01",
                        "F02 t6/301 工资福利支出/合计 0.01",
                        "F02 t6/301 工资福利支出/人员经费 0.01",
                        "F03 t6/总计/人员经费 -0.01",
                        "F04 t6/总计/人员经费 -0.01",
                        "F09 t6/30110 职工基本医疗保险缴费/人员经费 0.01",
                        "N06 t5/总计/合计 0.01");
    }

    @Test
    void warningsOfTheCityBookAreWhatAPersonHasToJudge() {
        assertThat(checks.check(PublishedBooks.named("653001-2025-budget")))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("F12", "F15", "G07", "N10", "N10", "N10", "P06");
    }

    @Test
    void aFindingNamesBothCellsTheirLinesAndTheirDifference() {
        var book = ABook.of(
                        """
                table 5 wan
                columns | total | basic | project
                total 总计 @225 | 214.30 | 191.30 | 23.00
                table 6 wan
                columns | total | personnel | operating
                total 总计 @253 | 191.20 | 186.82 | 4.38
                """)
                .build();
        var finding = checks.check(book).stream()
                .filter(candidate -> candidate.rule().equals("F06"))
                .findFirst();
        assertThat(finding)
                .get()
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Finding(
                        "",
                        "F06",
                        Severity.ERROR,
                        FindingKind.INCONSISTENT,
                        "6",
                        new Text(
                                "表6总计等于表5基本支出总计：表6“总计”合计为 191.20，表5“总计”基本支出为 191.30，相差 -0.10 万元。",
                                "Total of table 6 equals the basic expenditure of table 5: table 6 “total” total is 191.20,"
                                        + " table 5 “total” basic expenditure is 191.30, a difference of -0.10 (万元)."),
                        AmountUnit.TEN_THOUSAND_YUAN,
                        new Finding.Side("t6/总计/合计", 253, "191.20"),
                        new Finding.Side("t5/总计/基本支出", 225, "191.30"),
                        "-0.10"));
    }

    @Test
    void theSameRuleAtTheSamePlaceHasTheSameIdWhateverTheFigures() {
        var one = "table 3 wan\ncolumns | total | basic | project\n201 类 | 5.00 | 1.00 | 1.00\n";
        var other = "table 3 wan\ncolumns | total | basic | project\n201 类 @9 | 7.00 | 1.00 | 2.00\n";
        assertThat(checks.check(ABook.of(one).build()).get(0).id())
                .isEqualTo(checks.check(ABook.of(other).build()).get(0).id());
    }

    @Test
    void whatARelationTellsReadingNeedNotRepeat() {
        var result = checks.evaluate(ABook.of(
                        """
                table 3 wan
                columns | total
                204999 其他公共安全支出 @43 | 11.52
                """)
                .build());
        var told = result.findings().get(0);
        var again = new Finding(
                "other",
                "B09",
                Severity.ERROR,
                FindingKind.MALFORMED,
                "3",
                told.message(),
                told.unit(),
                new Finding.Side("t3/204999", 43, "204999"),
                Finding.Side.NONE,
                "");
        assertThat(result.findingsAfter(List.of(again))).isEqualTo(result.findings());
    }

    private List<String> rounding(String name) {
        return checks.check(PublishedBooks.named(name)).stream()
                .filter(finding -> finding.kind() == FindingKind.ROUNDING
                        && Character.isDigit(finding.table().charAt(0)))
                .map(finding -> finding.rule() + " " + finding.left().where() + " " + finding.difference())
                .toList();
    }
}
