package org.huizong.budget.departmentalbudget.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

class ContentJsonTest {

    private final ContentJson json = new ContentJson();

    @Test
    void whatIsStoredIsReadBackWhole() {
        var row = new StatementRow(
                "general-public", "", "一般公共预算", "", 370, Map.of("direction", new PrintedCell("减少", 370)));
        var content = BookContent.EMPTY
                .withTableSet("xinjiang-budget")
                .withLines(List.of(
                        new BudgetLine("2014004", "general-public", "", "30201", "", "", new Amount(1_100_000))))
                .withNarrative(List.of(new NarrativeSection("s2", AmountUnit.TEN_THOUSAND_YUAN, List.of(row))))
                .withTexts(List.of(new BookText("duties", "负责信访工作", 52)));
        assertThat(json.content(json.text(content))).isEqualTo(content);
    }

    @Test
    void theBytesAreThoseOfTheTextWhateverCharactersAUnitIsNamedWith() {
        var content = BookContent.EMPTY.withTexts(
                List.of(new BookText("duties", "𬭚、𠮷与喆：\"引号\"\u2028\t\u0001", 1), new BookText("usage", "é–½", 2)));
        assertThat(new String(json.bytes(content), StandardCharsets.UTF_8)).isEqualTo(json.text(content));
        assertThat(json.content(new String(json.bytes(content), StandardCharsets.UTF_8)))
                .isEqualTo(content);
    }

    @Test
    void aContentStoredBeforeBooksHadLinesNarrativeAndTextsHasNone() {
        var stored =
                """
                {"tableSet":"xinjiang-budget","statements":[],"projects":[],"headcount":null,"narrativeFigures":[]}""";
        assertThat(json.content(stored)).isEqualTo(BookContent.EMPTY.withTableSet("xinjiang-budget"));
    }
}
