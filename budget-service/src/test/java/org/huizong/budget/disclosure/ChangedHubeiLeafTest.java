package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.disclosure.PlainSums.changed;
import static org.huizong.budget.disclosure.PlainSums.difference;
import static org.huizong.budget.disclosure.PlainSums.percent;
import static org.huizong.budget.disclosure.PlainSums.trimmed;
import static org.huizong.budget.disclosure.PlainSums.trimmedPlus;

import java.math.BigDecimal;
import java.util.Random;
import org.huizong.budget.transcription.TranscribedBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 不照抄: a budget without tables, whose figures stand in its sentences. One figure of a copy changes, and every sentence that depends
 * on it changes. What the sentences have to say is worked out here from the published figures, by plain sums.
 */
class ChangedHubeiLeafTest {

    private static final TranscribedBook HUBEI = SampleBooks.book(SampleBooks.HUBEI);

    private final Random random = new Random(20250326);

    @ParameterizedTest
    @ValueSource(strings = {"30101", "30102", "30113", "30199", "303#1", "30307"})
    void anEconomicItemReachesItsClassTheBasicExpenditureAndTheTotal(String item) {
        var change = PlainSums.change(random);
        var text = changed(HUBEI, "n6/" + item + "/total", change);
        var basic = trimmedPlus("295.23", change);
        assertThat(text)
                .contains(
                        item.startsWith("301")
                                ? "工资福利支出 " + trimmedPlus("255.88", change)
                                : "对个人和家庭的补助支出 " + trimmedPlus("15.25", change))
                .contains("基本支出 " + basic + " 万元，比年初预算 289.17 万元" + moved(basic, "289.17"))
                .contains("基本支出比去年" + moved(basic, "289.17"));
        assertExpenditure(text, trimmedPlus("425.23", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30201", "302#1", "30217", "30299"})
    void anItemOfGoodsAndServicesReachesTheOperatingExpensesToo(String item) {
        // The items add up to 24.09, which the print rounds to 24.1
        var change = PlainSums.change(random);
        var text = changed(HUBEI, "n6/" + item + "/total", change);
        var operating = trimmedPlus("24.09", change);
        assertThat(text)
                .contains("商品和服务支出 " + operating + " 万元")
                .contains("机关运行经费支出 " + operating + " 万元，比去年预算数" + moved(operating, "26.24"));
        assertExpenditure(text, trimmedPlus("425.22", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"project#1", "project#3"})
    void aProjectReachesTheProjectExpenditureAndTheTotal(String project) {
        var change = PlainSums.change(random);
        var text = changed(HUBEI, "n7/" + project + "/399", change);
        var projects = trimmedPlus("130", change);
        assertThat(text)
                .contains("其他支出 " + projects + " 万元")
                .contains("项目支出 " + projects + " 万元，比年初预算 160 万元" + moved(projects, "160"))
                .contains("预算安排 " + trimmedPlus(project.equals("project#1") ? "10" : "100", change) + " 万元");
        assertExpenditure(text, trimmedPlus("425.23", change));
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "208", "210", "221"})
    void aFunctionClassReachesTheTotal(String functionClass) {
        var change = PlainSums.change(random);
        assertExpenditure(changed(HUBEI, "n3/" + functionClass + "/total", change), trimmedPlus("425.23", change));
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
        var change = PlainSums.change(random);
        var text = changed(HUBEI, place, change);
        var total = trimmedPlus("0.4", change);
        assertThat(text)
                .contains("“三公”经费年初预算安排 " + total + " 万元，比上年" + moved(total, "0.4") + "，同比" + rate(total, "0.4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s12.3/current/amount", "s12.3/fixed/amount"})
    void anAssetReachesTheirTotal(String place) {
        var change = PlainSums.change(random);
        var total = trimmedPlus("16.24", change);
        assertThat(changed(HUBEI, place, change))
                .contains("资产总额 " + total + " 万元，其中流动资产")
                .contains("较上年" + moved(total, "18.70") + "，同比" + rate(total, "18.70"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"goods", "works", "services"})
    void aKindOfProcurementReachesTotalAndShares(String kind) {
        var change = PlainSums.change(random);
        assertThat(changed(HUBEI, "s12.2/" + kind + "/amount", change))
                .contains("政府采购总额 " + trimmed(change) + " 万元")
                .contains(" " + trimmed(change) + " 万元，份额比例 100%")
                .contains("较上年预算安排的金额增加 " + trimmed(change) + " 万元");
    }

    @ParameterizedTest
    @ValueSource(strings = {"行政人员", "转业干部"})
    void aKindOfPersonsReachesTheirNumber(String kind) {
        assertThat(changed(HUBEI, "headcount/active/" + kind + "/persons", BigDecimal.TEN))
                .contains("实有在职人员 24 人");
    }

    private static String moved(String now, String prior) {
        var difference = difference(now, prior);
        return (difference.signum() < 0 ? "减少 " : "增加 ") + trimmed(difference.abs()) + " 万元";
    }

    private static String rate(String now, String prior) {
        var difference = difference(now, prior);
        return (difference.signum() < 0 ? "减少 " : "增加 ") + trimmed(percent(difference.abs(), prior, 1)) + "%";
    }
}
