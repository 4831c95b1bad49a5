package org.huizong.performance.performancecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.BookIdentity;
import org.huizong.performance.performancegoal.domain.BudgetView;
import org.huizong.performance.performancegoal.domain.BudgetedProject;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.performancegoal.domain.PrintedStatement;
import org.huizong.performance.transcription.PerformanceTranscriber;
import org.huizong.reader.DisclosureReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure that a published document tells of its goals and self-evaluations, changed by one digit, is noticed. */
class StatementCheckTest {

    private static final BookIdentity ACCOUNTS = new BookIdentity("650104", "乌鲁木齐市新市区信访局", 2021, Stage.FINAL_ACCOUNTS);
    private static final BookIdentity BUDGET = new BookIdentity("653001", "阿图什市信访局", 2025, Stage.INITIAL);

    @Test
    void theFiguresOfTheSentencesAreReadWithTheirLines() throws IOException {
        assertThat(read("653001-2025-budget", "", "").statements())
                .extracting(told -> told.figure() + " " + told.value() + " " + told.line())
                .containsExactly("overall-money 222.22 522", "fiscal-projects 23.00 522", "other-projects 5.00 522");
        assertThat(read("653000-2025-budget", "", "").statements())
                .extracting(told -> told.figure() + " " + told.value())
                .containsExactly("overall-money 339.40", "fiscal-projects 30.00", "other-projects 0.00");
        assertThat(read("650104-2021-final-accounts", "", "").statements())
                .extracting(told -> told.figure() + " " + told.name() + " " + told.value())
                .containsExactly(
                        "evaluated-count  3",
                        "evaluated-money  68.22",
                        "used-money  66.99",
                        "rate 我区信访网上案件及时受理率 100",
                        "rate 办结率 99.78",
                        "rate 满意率 89.7");
    }

    @ParameterizedTest
    @CsvSource({
        "绩效评价项目3个, 绩效评价项目4个, S07 error 4 3|S07 error 66.99 68.22",
        "共涉及资金68.22万元, 共涉及资金68.32万元, S07 error 68.32 68.22|S07 error 66.99 68.22",
        "使用项目资金66.99万元, 使用项目资金68.22万元, ''"
    })
    void aFigureOfTheAccountsThatIsNotTheSelfEvaluationsIsTold(String printed, String changed, String expected)
            throws IOException {
        var content = read("650104-2021-final-accounts", printed, changed);
        assertThat(told(content, ACCOUNTS, Optional.empty(), "S07", "S11"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split("\\|")));
    }

    @ParameterizedTest
    @CsvSource({
        "涉及预算金额 222.22 万元, 涉及预算金额 222.32 万元, Q03 error 222.32 222.22",
        "财政拨款项目涉及预算金额 23.00 万元；, 财政拨款项目涉及预算金额 22.00 万元；, Q05 error 22.00 23.00",
        "非财政拨款项目涉及预算金额 5.00 万元, 非财政拨款项目涉及预算金额 6.00 万元, Q05 error 6.00 5.00"
    })
    void aFigureOfTheBudgetThatIsNotTheGoalsIsTold(String printed, String changed, String expected) throws IOException {
        var budget = new BudgetView(List.of(), Map.of("general-public", wan("222.22")));
        assertThat(told(read("653001-2025-budget", "", ""), BUDGET, Optional.of(budget), "Q03", "Q05"))
                .isEmpty();
        assertThat(told(read("653001-2025-budget", printed, changed), BUDGET, Optional.of(budget), "Q03", "Q05"))
                .containsExactly(expected);
    }

    @Test
    void aRateOfTheNarrativeIsTheActualValueOfItsIndicator() throws IOException {
        var read = read("650104-2021-final-accounts", "", "");
        var name = read.selfEvaluations().stream()
                .flatMap(form -> form.indicators().stream())
                .filter(row -> row.actual().unit().equals("%"))
                .filter(row -> row.level3().length() > 4)
                .findFirst()
                .orElseThrow();
        var same = new PrintedStatement(
                PrintedStatement.RATE, name.level3(), name.actual().value(), 70);
        var other = new PrintedStatement(PrintedStatement.RATE, name.level3(), "12.3", 70);

        assertThat(told(with(read, same), ACCOUNTS, Optional.empty(), "S11")).isEmpty();
        assertThat(told(with(read, other), ACCOUNTS, Optional.empty(), "S11"))
                .containsExactly("S11 warning " + name.actual().printed() + " 12.3%");
    }

    @Test
    void anAllocationAddsUpToItsProject() {
        assertThat(allocated("15.00", "10.00", "5.00")).isEmpty();
        assertThat(allocated("15.00", "10.00", "4.99")).containsExactly("Q20 info 14.99 15.00");
        assertThat(allocated("15.00", "10.00", "4.98")).containsExactly("Q20 error 14.98 15.00");
        assertThat(allocated("15.000001", "10.00", "5.00")).containsExactly("Q20 info 15.00 15.000001");
        assertThat(allocated("15.00", "10.00", "4.999999")).containsExactly("Q20 error 14.999999 15.00");
    }

    @Test
    void aTelephoneNumberThatIsMissingIsToldAndOneThatIsGivenIsNotKept() throws IOException {
        var text = text("650104-2021-final-accounts");
        var blank = text.replaceAll("\t368\\*+", "\t");
        var given = new PerformanceTranscriber().transcribe(DisclosureReader.read(text));
        var missing = new PerformanceTranscriber().transcribe(DisclosureReader.read(blank));

        assertThat(given.content().toString()).doesNotContain("368*");
        assertThat(told(given.content(), ACCOUNTS, Optional.empty(), "S12")).doesNotContain("S12 info  ");
        assertThat(told(missing.content(), ACCOUNTS, Optional.empty(), "S12"))
                .filteredOn("S12 info  "::equals)
                .hasSize(3);
    }

    private static List<String> allocated(String money, String... items) {
        var project = new BudgetedProject(
                "某项目",
                "",
                Optional.of(wan(money)),
                Stream.of(items)
                        .map(item -> new BudgetedProject.Allocation("某项 " + item, wan(item)))
                        .toList());
        var empty = new PerformanceContent(List.of(), List.of());
        return told(empty, BUDGET, Optional.of(BudgetView.ofProjects(List.of(project))), "Q20");
    }

    private static PerformanceContent with(PerformanceContent content, PrintedStatement told) {
        return new PerformanceContent(content.goals(), content.selfEvaluations(), List.of(told));
    }

    private static List<String> told(
            PerformanceContent content, BookIdentity identity, Optional<BudgetView> budget, String... rules) {
        return new PerformanceChecks()
                .check(content, identity, budget).stream()
                        .filter(finding -> List.of(rules).contains(finding.rule()))
                        .map(finding -> String.join(
                                " ",
                                finding.rule(),
                                finding.severity().code(),
                                finding.left().value(),
                                finding.right().value()))
                        .toList();
    }

    private static PerformanceContent read(String document, String printed, String changed) throws IOException {
        var text = text(document);
        assertThat(text).contains(printed);
        return new PerformanceTranscriber()
                .transcribe(DisclosureReader.read(text.replace(printed, changed)))
                .content();
    }

    private static String text(String document) throws IOException {
        return Files.readString(Path.of("../deploy/samples", document + ".txt"));
    }

    private static Amount wan(String amount) {
        return AmountUnit.TEN_THOUSAND_YUAN.parse(amount);
    }
}
