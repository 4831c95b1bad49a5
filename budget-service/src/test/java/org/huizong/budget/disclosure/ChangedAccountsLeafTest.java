package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.disclosure.PlainSums.changed;
import static org.huizong.budget.disclosure.PlainSums.difference;
import static org.huizong.budget.disclosure.PlainSums.percent;
import static org.huizong.budget.disclosure.PlainSums.plus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.huizong.budget.transcription.TranscribedBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 不照抄, of final accounts without tables: one figure of a copy changes, and with it every sentence that depends on it. */
class ChangedAccountsLeafTest {

    private static final TranscribedBook ACCOUNTS = SampleBooks.book(SampleBooks.ACCOUNTS);

    private final Random random = new Random(20210326);

    @ParameterizedTest
    @ValueSource(strings = {"30101/personnel", "30113/personnel", "30201/operating", "30299/operating"})
    void anEconomicItemOfAccountsReachesEveryTotalAboveIt(String item) {
        var change = PlainSums.change(random);
        var text = changed(ACCOUNTS, "n6/" + item, change);
        // The published items of personnel are 5.00 more than what they are parts of, which stays so
        boolean personnel = item.endsWith("personnel");
        assertThat(text)
                .contains(personnel ? "人员经费 " + plus("193.25", change) : "公用经费 " + plus("5.84", change))
                .contains("一般公共预算财政拨款基本支出 " + plus("199.09", change) + " 万元")
                .contains("基本支出 " + plus("194.09", change) + " 万元，占 "
                        + share(plus("194.09", change), plus("269.56", change)));
        assertExecuted(text, plus("269.56", change));
        if (!personnel) {
            var operating = plus("5.84", change);
            assertThat(text).contains("机关运行经费支出 " + operating + " 万元，比上年" + moved(operating, "7.28"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010301", "204999", "2080505"})
    void aFunctionItemOfAccountsReachesEveryTotalAboveIt(String item) {
        var change = PlainSums.change(random);
        assertExecuted(changed(ACCOUNTS, "n5/" + item + "/total", change), plus("269.56", change));
    }

    private static void assertExecuted(String text, String total) {
        assertThat(text)
                .contains("本年支出 " + total + " 万元，与上年相比，" + moved(total, "179.30"))
                .contains("2021 年度本年支出 " + total + " 万元，其中：")
                .contains("财政拨款支出 " + total + " 万元，与上年相比，" + moved(total, "179.30"))
                .contains("决算数 " + total + " 万元，预决算差异率 "
                        + share(
                                new BigDecimal(total)
                                        .subtract(new BigDecimal("169.32"))
                                        .toPlainString(),
                                "169.32"))
                .contains("一般公共预算财政拨款支出 " + total + " 万元")
                .contains("占 " + share("75.47", total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n2/total/appropriation", "n1/revenue.unit-funds.service/amount"})
    void aSourceOfRevenueReachesTotalAndShares(String place) {
        var change = PlainSums.change(random);
        var total = plus("269.61", change);
        var text = changed(ACCOUNTS, place, change);
        boolean appropriation = place.startsWith("n2");
        assertThat(text)
                .contains("2021 年度本年收入 " + total + " 万元，与上年相比，" + moved(total, "175.07"))
                .contains("财政拨款收入 " + (appropriation ? total : "269.61") + " 万元，占 "
                        + share(appropriation ? total : "269.61", total))
                .contains("事业收入 " + (appropriation ? "0.00" : change.toPlainString()) + " 万元，占 "
                        + share(appropriation ? "0" : change.toPlainString(), total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception", "vehicle-operation"})
    void aKindOfThreePublicIsToldInThreePlaces(String kind) {
        var change = PlainSums.change(random);
        var text = changed(ACCOUNTS, "n10/" + kind + "/total", change);
        assertThat(text)
                .contains("“三公”经费支出决算 " + change + " 万元，比上年增加 " + change + " 万元，增长 100.00%")
                .contains("费支出 " + change + " 万元，占 100.00%，比上年增加 " + change + " 万元，增长 100.00%")
                .contains(kind.equals("reception") ? "公务接待费 " + change + " 万元，开支内容" : "公务用车运行维护费 " + change + " 万元。")
                .contains("“三公”经费支出年初预算数 0.00 万元，决算数 " + change + " 万元，预决算差异率 100.00%")
                .contains("费预算数 0.00 万元，决算数 " + change + " 万元，预决算差异率 100.00%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vehicles.emergency", "vehicles.other"})
    void aKindOfVehiclesReachesTheirNumber(String kind) {
        assertThat(changed(ACCOUNTS, "f12.3/" + kind + "/count", BigDecimal.TEN))
                .contains("车辆 11 辆");
    }

    private static String moved(String now, String prior) {
        var difference = difference(now, prior);
        var words = difference.signum() < 0 ? List.of("减少", "降低") : List.of("增加", "增长");
        return words.get(0) + " " + difference.abs() + " 万元，" + words.get(1) + " "
                + share(difference.abs().toPlainString(), prior);
    }

    private static String share(String part, String whole) {
        return percent(new BigDecimal(part), whole, 2) + "%";
    }
}
