package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.budgetline.LineProjection;
import org.huizong.budget.budgetline.LinedBook;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

/** 尾差: a book filed to the fen adds up in 万元 as well. */
class DisclosureOfLinesTest {

    private static final BookIdentity IDENTITY = new BookIdentity("653001", "某局", 2025, Stage.INITIAL);

    private static final List<BudgetLine> LINES = List.of(
            line("2010301", "30101", 333_333), line("2010301", "30102", 333_333), line("2080505", "30108", 333_334));

    @Test
    void shownPartsAddUpToTheShownTotal() {
        // Given: 3333.33, 3333.33 and 3333.34 yuan, which are 0.33 万元 each and 1.00 万元 together
        var tableSet = TableSetCatalogue.shipped().find("xinjiang-budget").orElseThrow();
        var editions = new SeedCodeEditions();
        var book = new LinedBook(IDENTITY.unitName(), IDENTITY.year(), LINES);
        var content = BookContent.EMPTY
                .withTableSet("xinjiang-budget")
                .withLines(LINES)
                .withStatements(new LineProjection(editions).statements(tableSet, book));
        // When
        var disclosure = SampleBooks.disclosures(Optional.empty())
                .write(
                        new Disclosures.Book(IDENTITY, content, Optional.empty(), List.of()),
                        AmountUnit.TEN_THOUSAND_YUAN);
        // Then
        assertThat(amounts(SampleBooks.table(disclosure, "表 6"), List.of("30101", "30102", "30108")))
                .isEqualByComparingTo("1.00");
        assertThat(amounts(SampleBooks.table(disclosure, "表 3"), List.of("2010301", "2080505")))
                .isEqualByComparingTo("1.00");
        assertThat(SampleBooks.sentences(disclosure)).contains("某局 2025 年支出预算 1.00 万元，其中：");
    }

    private static BudgetLine line(String function, String economic, long fen) {
        return new BudgetLine(function, "general-public", "", economic, "", "", new Amount(fen));
    }

    /** Of the rows of these codes, in the column of the total. */
    private static BigDecimal amounts(Block.Table table, List<String> codes) {
        return table.body().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.binding()
                        .filter(bound ->
                                codes.stream().anyMatch(code -> bound.formula().endsWith("/" + code + "/total")))
                        .isPresent())
                .map(cell -> new BigDecimal(cell.text()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
