package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.transcription.TranscribedBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 不照抄: books without tables, whose figures stand in their sentences. One figure of a copy changes, and every sentence that depends
 * on it changes. What the sentences have to say is worked out here from the published figures, by plain sums.
 */
class ChangedNarrativeLeafTest {

    private static final TranscribedBook HUBEI = SampleBooks.book(SampleBooks.HUBEI);
    private static final TranscribedBook ACCOUNTS = SampleBooks.book(SampleBooks.ACCOUNTS);

    private final Random random = new Random(20250326);

    @ParameterizedTest
    @ValueSource(strings = {"30101", "30102", "30113", "30199", "303#1", "30307"})
    void anEconomicItemReachesItsClassTheBasicExpenditureAndTheTotal(String item) {
        var change = change();
        var text = changed(HUBEI, "n6/" + item + "/total", change);
        var basic = plus("295.23", change);
        assertThat(text)
                .contains(
                        item.startsWith("301")
                                ? "工资福利支出 " + plus("255.88", change)
                                : "对个人和家庭的补助支出 " + plus("15.25", change))
                .contains("基本支出 " + basic + " 万元，比年初预算 289.17 万元" + moved(basic, "289.17"))
                .contains("基本支出比去年" + moved(basic, "289.17"));
        assertExpenditure(text, plus("425.23", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30201", "302#1", "30217", "30299"})
    void anItemOfGoodsAndServicesReachesTheOperatingExpensesToo(String item) {
        // The items add up to 24.09, which the print rounds to 24.1
        var change = change();
        var text = changed(HUBEI, "n6/" + item + "/total", change);
        var operating = plus("24.09", change);
        assertThat(text)
                .contains("商品和服务支出 " + operating + " 万元")
                .contains("机关运行经费支出 " + operating + " 万元，比去年预算数" + moved(operating, "26.24"));
        assertExpenditure(text, plus("425.22", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project#1", "project#3"})
    void aProjectReachesTheProjectExpenditureAndTheTotal(String project) {
        var change = change();
        var text = changed(HUBEI, "n7/" + project + "/399", change);
        var projects = plus("130", change);
        assertThat(text)
                .contains("其他支出 " + projects + " 万元")
                .contains("项目支出 " + projects + " 万元，比年初预算 160 万元" + moved(projects, "160"))
                .contains("预算安排 " + plus(project.equals("project#1") ? "10" : "100", change) + " 万元");
        assertExpenditure(text, plus("425.23", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "208", "210", "221"})
    void aFunctionClassReachesTheTotal(String functionClass) {
        var change = change();
        assertExpenditure(changed(HUBEI, "n3/" + functionClass + "/total", change), plus("425.23", change));
    }

    private static void assertExpenditure(String text, String total) {
        assertThat(text)
                .contains("支出总计 " + total + " 万元（上年支出总计 449.17 万元，同比" + moved(total, "449.17") + "，同比"
                        + rate(total, "449.17"))
                .contains("预算支出比上年" + moved(total, "449.17"))
                .contains("一般公共预算支出 " + total + " 万元，比去年预算 449.17 万元" + moved(total, "449.17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n10/reception/total", "n10/vehicle-operation/total"})
    void aKindOfThreePublicReachesTheirTotal(String place) {
        var change = change();
        var text = changed(HUBEI, place, change);
        var total = plus("0.4", change);
        assertThat(text)
                .contains("“三公”经费年初预算安排 " + total + " 万元，比上年" + moved(total, "0.4") + "，同比" + rate(total, "0.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s12.3/current/amount", "s12.3/fixed/amount"})
    void anAssetReachesTheirTotal(String place) {
        var change = change();
        var total = plus("16.24", change);
        assertThat(changed(HUBEI, place, change))
                .contains("资产总额 " + total + " 万元，其中流动资产")
                .contains("较上年" + moved(total, "18.70") + "，同比" + rate(total, "18.70"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "works", "services"})
    void aKindOfProcurementReachesTotalAndShares(String kind) {
        var change = change();
        assertThat(changed(HUBEI, "s12.2/" + kind + "/amount", change))
                .contains("政府采购总额 " + plain(change) + " 万元")
                .contains(" " + plain(change) + " 万元，份额比例 100%")
                .contains("较上年预算安排的金额增加 " + plain(change) + " 万元");
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政人员", "转业干部"})
    void aKindOfPersonsReachesTheirNumber(String kind) {
        assertThat(changed(HUBEI, "headcount/active/" + kind + "/persons", BigDecimal.TEN))
                .contains("实有在职人员 24 人");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30101/personnel", "30113/personnel", "30201/operating", "30299/operating"})
    void anEconomicItemOfAccountsReachesEveryTotalAboveIt(String item) {
        var change = change();
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
            assertThat(text).contains("机关运行经费支出 " + operating + " 万元，比上年" + accountsMoved(operating, "7.28"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010301", "204999", "2080505"})
    void aFunctionItemOfAccountsReachesEveryTotalAboveIt(String item) {
        var change = change();
        assertExecuted(changed(ACCOUNTS, "n5/" + item + "/total", change), plus("269.56", change));
    }

    private static void assertExecuted(String text, String total) {
        assertThat(text)
                .contains("本年支出 " + total + " 万元，与上年相比，" + accountsMoved(total, "179.30"))
                .contains("2021 年度本年支出 " + total + " 万元，其中：")
                .contains("财政拨款支出 " + total + " 万元，与上年相比，" + accountsMoved(total, "179.30"))
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
        var change = change();
        var total = plus("269.61", change);
        var text = changed(ACCOUNTS, place, change);
        boolean appropriation = place.startsWith("n2");
        assertThat(text)
                .contains("2021 年度本年收入 " + total + " 万元，与上年相比，" + accountsMoved(total, "175.07"))
                .contains("财政拨款收入 " + (appropriation ? total : "269.61") + " 万元，占 "
                        + share(appropriation ? total : "269.61", total))
                .contains("事业收入 " + (appropriation ? "0.00" : change.toPlainString()) + " 万元，占 "
                        + share(appropriation ? "0" : change.toPlainString(), total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reception", "vehicle-operation"})
    void aKindOfThreePublicIsToldInThreePlaces(String kind) {
        var change = change();
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

    private BigDecimal change() {
        return BigDecimal.valueOf(100 + random.nextInt(100_000), 2);
    }

    private static String changed(TranscribedBook book, String place, BigDecimal change) {
        BookContent content = Leaf.at(place).grown(book.content(), change);
        assertThat(content).isNotEqualTo(book.content());
        return SampleBooks.sentences(SampleBooks.disclosure(book, content));
    }

    private static String plus(String figure, BigDecimal change) {
        var sum = new BigDecimal(figure).add(change);
        return figure.contains(".") && figure.length() - figure.indexOf('.') == 3 && HUNDREDTHS.contains(figure)
                ? sum.toPlainString()
                : plain(sum);
    }

    /** Figures of the accounts, which print two places throughout. */
    private static final List<String> HUNDREDTHS = List.of("193.25", "5.84", "199.09", "194.09", "269.56", "269.61");

    private static String plain(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    private static BigDecimal difference(String now, String prior) {
        return new BigDecimal(now).subtract(new BigDecimal(prior));
    }

    private static String moved(String now, String prior) {
        var difference = difference(now, prior);
        return (difference.signum() < 0 ? "减少 " : "增加 ") + plain(difference.abs()) + " 万元";
    }

    private static String rate(String now, String prior) {
        var difference = difference(now, prior);
        var rate = difference
                .abs()
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(prior), 1, RoundingMode.HALF_UP);
        return (difference.signum() < 0 ? "减少 " : "增加 ") + plain(rate) + "%";
    }

    private static String accountsMoved(String now, String prior) {
        var difference = difference(now, prior);
        var words = difference.signum() < 0 ? List.of("减少", "降低") : List.of("增加", "增长");
        return words.get(0) + " " + difference.abs() + " 万元，" + words.get(1) + " "
                + share(difference.abs().toPlainString(), prior);
    }

    private static String share(String part, String whole) {
        return new BigDecimal(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP)
                + "%";
    }
}
