package org.huizong.budget.departmentalbudget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huizong.budget.departmentalbudget.domain.BudgetProject.AllocationItem;
import org.huizong.budget.departmentalbudget.domain.Withholding.Split;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithholdingTest {

    private static final String SECRET = "机密";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingThatAClassifiedProjectWithholdsIsLeftInTheOpenPart(long seed) {
        var book = randomBook(new Random(seed));
        var split = Withholding.split(book, ClassifiedPart.NONE);
        assertThat(split.open().toString()).doesNotContain(SECRET);
        assertThat(Withholding.whole(split.open(), split.classified()).projects())
                .isEqualTo(book.projects());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsReadWithoutClearanceAndSentBackChangesNothing(long seed) {
        var split = Withholding.split(randomBook(new Random(seed)), ClassifiedPart.NONE);
        assertThat(Withholding.split(split.open(), split.classified())).isEqualTo(split);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aWriterWhoReadsNothingCanNeitherOpenNorEmptyNorTakeAway(long seed) {
        // Given
        var split = Withholding.split(randomBook(new Random(seed)), ClassifiedPart.NONE);
        var opened = split.open()
                .withProjects(split.open().projects().stream()
                        .map(project -> project(project.ordinal(), project.name(), "", false))
                        .toList());
        // When
        var afterOpening = Withholding.split(opened, split.classified());
        var afterRemoval = Withholding.split(split.open().withProjects(List.of()), split.classified());
        // Then
        assertThat(whole(afterOpening)).isEqualTo(whole(split));
        assertThat(whole(afterRemoval)).isEqualTo(whole(split));
        assertThat(afterOpening.open().toString()).doesNotContain(SECRET);
        assertThat(afterRemoval.open().toString()).doesNotContain(SECRET);
    }

    @Test
    void aWriterAmendsWhatHeCannotRead() {
        // Given
        var split = Withholding.split(
                BookContent.EMPTY.withProjects(List.of(project(1, "机密一号", "机密旧文件", true))), ClassifiedPart.NONE);
        // When: the period alone is said anew
        var sent = new BudgetProject(1, "特定目标01", "", new PrintedCell("", 0), "", "", List.of(), "机密新期限", true, 0, 0);
        var amended = Withholding.split(BookContent.EMPTY.withProjects(List.of(sent)), split.classified());
        // Then
        var whole = amended.classified().projects().get(0).whole();
        assertThat(List.of(whole.name(), whole.basis(), whole.period())).isEqualTo(List.of("机密一号", "机密旧文件", "机密新期限"));
        assertThat(amended.open()).isEqualTo(split.open());
    }

    @Test
    void theRowOfTheProjectBearsItsCodeAndKeepsItsMoney() {
        var cells = Map.of("total", new PrintedCell("8.00", 0));
        var table = new Statement(
                "7",
                "",
                AmountUnit.TEN_THOUSAND_YUAN,
                List.of(new StatementRow("2014004#1", "2014004", "机密 一号", "2014004", 0, cells)),
                List.of(),
                0);
        var book = BookContent.EMPTY
                .withStatements(List.of(table))
                .withProjects(List.of(project(1, "机密一号", "机密文件", true)));
        var row = Withholding.split(book, ClassifiedPart.NONE)
                .open()
                .statements()
                .get(0)
                .rows()
                .get(0);
        assertThat(row.label() + " " + row.cells().get("total").text()).isEqualTo("特定目标01 8.00");
    }

    @Test
    void linesAreToldByEconomicClassOnly() {
        var book = BookContent.EMPTY
                .withLines(List.of(line("30201", 100), line("30202", 200), line("31003", 400)))
                .withProjects(List.of(project(1, "机密一号", "", true)));
        var open = Withholding.split(book, ClassifiedPart.NONE).open().lines();
        assertThat(open)
                .isEqualTo(List.of(
                        new BudgetLine("2014004", "general-public", "", "302", "特定目标01", "", new Amount(300)),
                        new BudgetLine("2014004", "general-public", "", "310", "特定目标01", "", new Amount(400))));
    }

    private static List<BudgetProject> whole(Split split) {
        return split.classified().projects().stream()
                .map(ClassifiedProject::whole)
                .toList();
    }

    private static BudgetLine line(String economic, long fen) {
        return new BudgetLine("2014004", "general-public", "", economic, "机密一号", "", new Amount(fen));
    }

    private static BudgetProject project(int ordinal, String name, String detail, boolean classified) {
        var allocation = detail.isEmpty()
                ? List.<AllocationItem>of()
                : List.of(new AllocationItem(detail, new PrintedCell("3.33", 0), "302"));
        return new BudgetProject(
                ordinal, name, detail, new PrintedCell("", 0), detail, detail, allocation, detail, classified, 0, 0);
    }

    private static BookContent randomBook(Random random) {
        var projects = new ArrayList<BudgetProject>();
        var rows = new ArrayList<StatementRow>();
        var lines = new ArrayList<BudgetLine>();
        for (int i = 1; i <= 1 + random.nextInt(6); i++) {
            boolean classified = i == 1 || random.nextBoolean();
            var name = (classified ? SECRET : "公开") + "项目" + i;
            projects.add(project(i, name, (classified ? SECRET : "公开") + "依据" + i, classified));
            rows.add(new StatementRow(
                    "2014004#" + i, "2014004", name, "2014004", 0, Map.of("total", new PrintedCell(i + ".00", 0))));
            lines.add(new BudgetLine(
                    "2014004", "appropriation-carryover", "", "3020" + i, name, name + "结转", new Amount(i)));
        }
        var table = new Statement("7", "", AmountUnit.TEN_THOUSAND_YUAN, rows, List.of(), 0);
        return BookContent.EMPTY.withStatements(List.of(table)).withLines(lines).withProjects(projects);
    }
}
