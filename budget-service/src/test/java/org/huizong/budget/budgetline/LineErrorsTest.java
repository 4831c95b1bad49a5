package org.huizong.budget.budgetline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineErrorsTest {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                9_999_999_999_999_998L,
                9_999_999_999_999_999L,
                10_000_000_000_000_000L,
                123_456_789_012_345_678L
            })
    void anAmountIsTakenAsLongAsATableCanPrintIt(long fen) {
        // Given
        var amount = new Amount(fen);
        boolean isPrintable = PrintedFigure.amount(AmountUnit.YUAN.format(amount), AmountUnit.YUAN)
                .isPresent();
        var line = new BudgetLine("2012601", "general-public", "", "30101", "", "", amount);
        // When
        var fields = LineErrors.of(0, line).stream().map(LineError::field).toList();
        // Then
        assertThat(fields).isEqualTo(isPrintable ? List.of() : List.of("amount"));
    }
}
