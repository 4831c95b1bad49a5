package org.huizong.budget.rollupfact;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.contracts.cube.Dimension.CATEGORY;
import static org.huizong.contracts.cube.Dimension.FUNCTION;
import static org.huizong.contracts.cube.Dimension.NATURE;
import static org.huizong.contracts.cube.Dimension.SOURCE;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.crosstablecheck.ABook;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CrossTableChecks;
import org.huizong.budget.crosstablecheck.SeedCodeEditions;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.junit.jupiter.api.Test;

/** The facts of the four books that were transcribed by hand. */
class RollupFactsTest {

    private static final CrossTableChecks CHECKS = CrossTableChecks.shipped();
    private static final RollupFacts FACTS = new RollupFacts(new SeedCodeEditions());

    private static final CheckedBook ARTUX = ABook.named("653001-2025-budget").build();
    private static final CheckedBook KIZILSU = ABook.named("653000-2025-budget").build();
    private static final CheckedBook ZENGDU = ABook.named("421303-2025-budget").build();
    private static final CheckedBook XINSHI = ABook.named("650104-2021-final-accounts")
            .year(2021)
            .stage(Stage.FINAL_ACCOUNTS)
            .build();

    @Test
    void aRoundedSectionKeepsWhatItPrintsBeyondItsItems() {
        assertThat(facts(ARTUX, Cube.EXPENDITURE))
                .contains(
                        "2101101/basic 7.61",
                        "2101102/basic 3.91",
                        "21011/basic 0.01 rounding",
                        "2014004/project 28.00");
        assertThat(sums(ARTUX, Cube.EXPENDITURE, 3, FUNCTION))
                .isEqualTo(Map.of("201", "171.65", "208", "24.51", "210", "11.53", "221", "14.53"));
    }

    @Test
    void aTotalThatItsColumnsDoNotReachIsRoundingOfNoNature() {
        assertThat(facts(ARTUX, Cube.BASIC))
                .contains("unspecified/unspecified 0.01 rounding", "unspecified/personnel -0.01 rounding");
        assertThat(sums(ARTUX, Cube.BASIC, 99, NATURE))
                .isEqualTo(Map.of("personnel", "186.81", "operating", "4.38", "unspecified", "0.01"));
        assertThat(total(ARTUX, Cube.BASIC)).isEqualTo("191.20");
    }

    @Test
    void sourcesOfRevenueAreTheColumnsOfTableTwo() {
        assertThat(sums(ARTUX, Cube.REVENUE, 99, SOURCE))
                .isEqualTo(Map.of("general-public", "214.20", "unit-funds", "5.00", "appropriation-carryover", "3.02"));
        assertThat(sums(KIZILSU, Cube.REVENUE, 99, SOURCE)).isEqualTo(Map.of("general-public", "339.40"));
    }

    @Test
    void projectsKeepTheirNameTheirItemAndTheirEconomicClass() {
        assertThat(facts(ARTUX, Cube.PROJECT_EXPENDITURE))
                .containsExactly(
                        "2014004/302/信访业务工作经费 15.00",
                        "2014004/302/阿图什市信访联合接访中心运转项目 0.50",
                        "2014004/309/阿图什市信访联合接访中心运转项目 7.50");
    }

    @Test
    void threePublicExpensesStandUnderTheirLeaves() {
        assertThat(sums(KIZILSU, Cube.THREE_PUBLIC, 99, CATEGORY))
                .isEqualTo(Map.of("reception", "0.25", "vehicle-operation", "2.50"));
        assertThat(facts(ARTUX, Cube.THREE_PUBLIC)).containsExactly("vehicle-operation/general-public-budget 1.20");
    }

    @Test
    void carryoverTakesItsFundFromTableOneWhereOneFundCarriesItAll() {
        assertThat(facts(ARTUX, Cube.CARRYOVER)).containsExactly("general-public-budget/project 3.02");
        assertThat(facts(KIZILSU, Cube.CARRYOVER)).isEmpty();
    }

    @Test
    void carryoverOfSeveralFundsHasNoProvedFund() {
        var book = ABook.of(
                        """
                table 1 wan
                columns | amount
                revenue.carryover.appropriation 1.财政拨款结转 | 5.00
                  revenue.carryover.appropriation.general-public 一般公共预算拨款 | 3.00
                  revenue.carryover.appropriation.government-funds 政府性基金预算拨款 | 2.00
                table 11 wan
                columns | total | appropriation | appropriation.project | non-appropriation
                total 总计 | 5.00 | 5.00 | 5.00 |
                """)
                .build();
        assertThat(facts(book, Cube.CARRYOVER)).containsExactly("unspecified/project 5.00");
    }

    @Test
    void classesKnownOnlyInTotalAndNaturesKnownOnlyInTotalBothAddUp() {
        assertThat(sums(ZENGDU, Cube.EXPENDITURE, 99, NATURE))
                .isEqualTo(Map.of("basic", "295.23", "project", "130.00"));
        assertThat(sums(ZENGDU, Cube.EXPENDITURE, 99, FUNCTION))
                .isEqualTo(Map.of("201", "338.03", "208", "47.70", "210", "17.18", "221", "22.32"));
        assertThat(total(ZENGDU, Cube.EXPENDITURE)).isEqualTo("425.23");
        assertThat(facts(ZENGDU, Cube.EXPENDITURE)).allMatch(fact -> fact.endsWith("undivided"));
    }

    @Test
    void aConfirmedTotalWinsOverItsPartsAndTheGapIsADiscrepancy() {
        assertThat(facts(XINSHI, Cube.BASIC)).contains("unspecified/personnel -5.00 discrepancy");
        assertThat(sums(XINSHI, Cube.BASIC, 99, NATURE)).isEqualTo(Map.of("personnel", "188.25", "operating", "5.84"));
        assertThat(total(XINSHI, Cube.BASIC)).isEqualTo("194.09");
    }

    @Test
    void anUnconfirmedTotalYieldsToItsParts() {
        var book = ABook.of(
                        """
                table 6 wan
                columns | total | personnel | operating
                total 总计 | 20.00 | 20.00 |
                  301 工资福利支出 | 15.00 | 15.00 |
                """)
                .build();
        assertThat(facts(book, Cube.BASIC)).containsExactly("301/personnel 15.00 undivided");
    }

    @Test
    void aMalformedCodeStandsOnItsLongestPrefixOfTheList() {
        assertThat(facts(XINSHI, Cube.EXPENDITURE)).contains("20499/unspecified 11.52 undivided");
        assertThat(sums(XINSHI, Cube.EXPENDITURE, 3, FUNCTION))
                .isEqualTo(Map.of("201", "247.28", "204", "11.52", "208", "10.76"));
    }

    @Test
    void anAmountWithoutAProvedColumnIsUndividedAndItsRowStillAddsUp() {
        var book = ABook.of(
                        """
                table 2 wan
                columns | total | appropriation | general-public | general-public-superior | unit-funds
                total 总计 | 40.00 | 35.00 | 30.00 | 5.00 | 5.00
                  201 一般公共服务支出 | 40.00 | 35.00 | ? | ? | 5.00
                unplaced 201 35.00 in general-public, general-public-superior
                """)
                .build();
        assertThat(facts(book, Cube.REVENUE))
                .containsExactly(
                        "201/unit-funds 5.00 undivided",
                        "201/unspecified 35.00 undivided",
                        "unspecified/general-public 30.00 undivided",
                        "unspecified/general-public-superior 5.00 undivided",
                        "unspecified/unspecified -35.00 undivided");
    }

    @Test
    void everyCubeOfEveryBookHasItsPrintedTotal() {
        assertThat(total(ARTUX, Cube.EXPENDITURE)).isEqualTo("222.22");
        assertThat(total(ARTUX, Cube.REVENUE)).isEqualTo("222.22");
        assertThat(total(ARTUX, Cube.GENERAL_PUBLIC_BUDGET)).isEqualTo("214.20");
        assertThat(total(ARTUX, Cube.PROJECT_EXPENDITURE)).isEqualTo("23.00");
        assertThat(total(KIZILSU, Cube.EXPENDITURE)).isEqualTo("339.40");
        assertThat(total(KIZILSU, Cube.BASIC)).isEqualTo("309.40");
        assertThat(total(KIZILSU, Cube.PROJECT_EXPENDITURE)).isEqualTo("30.00");
        assertThat(total(ZENGDU, Cube.BASIC)).isEqualTo("295.23");
        assertThat(total(XINSHI, Cube.EXPENDITURE)).isEqualTo("269.56");
    }

    private static List<Fact> of(CheckedBook book, Cube cube) {
        return FACTS.of(book, CHECKS.evaluate(book).confirmations()).stream()
                .filter(fact -> fact.cube() == cube)
                .toList();
    }

    private static List<String> facts(CheckedBook book, Cube cube) {
        return of(book, cube).stream()
                .map(fact -> String.join(
                                "/", cube.dimensions().stream().map(fact::key).toList())
                        + " " + wan(fact.amount().fen())
                        + fact.detail()
                                .map(FactDetail::code)
                                .map(word -> " " + word)
                                .orElse(""))
                .toList();
    }

    private static Map<String, String> sums(CheckedBook book, Cube cube, int digits, Dimension dimension) {
        var sums = new TreeMap<String, Long>();
        of(book, cube).forEach(fact -> {
            var key = fact.key(dimension);
            sums.merge(
                    key.substring(0, Math.min(digits, key.length())),
                    fact.amount().fen(),
                    Math::addExact);
        });
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .collect(toMap(Map.Entry::getKey, entry -> wan(entry.getValue())));
    }

    private static String total(CheckedBook book, Cube cube) {
        return wan(
                of(book, cube).stream().mapToLong(fact -> fact.amount().fen()).sum());
    }

    private static String wan(long fen) {
        return AmountUnit.TEN_THOUSAND_YUAN.format(new Amount(fen));
    }
}
