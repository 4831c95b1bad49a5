package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.disclosure.domain.MoneyDisplay;
import org.huizong.budget.disclosure.domain.RoundedLines;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundedLinesPropertyTest {

    /** 0.01 万元 in fen. */
    private static final long LAST_PLACE = 10_000;

    private static final MoneyDisplay WAN = MoneyDisplay.of(AmountUnit.TEN_THOUSAND_YUAN);
    private static final List<String> ITEMS = List.of("2010301", "2010302", "2013299", "2080501", "2080505", "2101101");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void shownLinesAddUpToTheShownTotalAndStayNearAtEveryLevel(long seed) {
        // Given
        var lines = lines(new Random(seed));
        // When
        var shown = RoundedLines.of(lines, WAN);
        // Then
        assertThat(shown)
                .allSatisfy(line -> assertThat(line.amount().fen() % LAST_PLACE).isZero());
        long exact = sum(lines, "");
        assertThat(sum(shown, "")).isEqualTo(Math.floorDiv(exact + LAST_PLACE / 2, LAST_PLACE) * LAST_PLACE);
        for (var prefix : List.of("201", "208", "210", "20103", "20132", "20805", "2010301", "2080505")) {
            assertThat(Math.abs(sum(shown, prefix) - sum(lines, prefix)))
                    .as(prefix)
                    .isLessThan(LAST_PLACE);
        }
    }

    private static List<BudgetLine> lines(Random random) {
        var lines = new ArrayList<BudgetLine>();
        for (int i = 0; i < 40; i++) {
            var item = ITEMS.get(random.nextInt(ITEMS.size()));
            var fen = new Amount(random.nextLong(0, 50_000_000));
            lines.add(new BudgetLine(item, "general-public", "", "30201", "", "", fen));
        }
        return lines;
    }

    private static long sum(List<BudgetLine> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.function().startsWith(prefix))
                .mapToLong(line -> line.amount().fen())
                .sum();
    }
}
