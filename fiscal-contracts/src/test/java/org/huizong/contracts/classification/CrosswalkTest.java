package org.huizong.contracts.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.huizong.contracts.classification.CrosswalkEntry.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrosswalkTest {

    private static final Crosswalk SHIPPED = Crosswalk.seed();

    @ParameterizedTest
    @CsvSource({
        "2010308, 2023, 2025, 20140",
        "2010308, 2022, 2023, 2010308",
        "2010301, 2023, 2025, 2010301",
        "2014004, 2025, 2023, 2010308",
        "20140,   2024, 2023, 2010308",
        "2014004, 2025, 2024, 2014004",
        "201,     2023, 2025, 201",
        "2080505, 2021, 2025, 2080505"
    })
    void moneyOfPetitionAffairsStandsWhereTheEditionHasIt(String code, int year, int edition, String place) {
        assertThat(SHIPPED.place(code, year, edition)).isEqualTo(place);
    }

    @Test
    void undividedMoneyAboveACodeThatMovedStaysOnWhatBothPlacesShare() {
        assertThat(SHIPPED.place("20103", 2023, 2024)).isEqualTo("201");
    }

    @Test
    void aSplitWithoutSharesStaysOnTheSharedPrefixAndComesBackWhole() {
        var crosswalk = new Crosswalk(
                List.of(entry("2050201", "2050210", 2025, Kind.SPLIT), entry("2050201", "2050211", 2025, Kind.SPLIT)));
        assertThat(crosswalk.place("2050201", 2024, 2025)).isEqualTo("20502");
        assertThat(crosswalk.place("2050211", 2025, 2024)).isEqualTo("2050201");
    }

    @Test
    void aSplitOverClassesIsUnspecified() {
        var crosswalk = new Crosswalk(
                List.of(entry("23013", "21901", 2015, Kind.SPLIT), entry("23013", "22999", 2015, Kind.SPLIT)));
        assertThat(crosswalk.place("2301301", 2014, 2016)).isEqualTo("unspecified");
        assertThat(crosswalk.place("unspecified", 2014, 2016)).isEqualTo("unspecified");
    }

    @Test
    void mergedCodesAreToldForwardAndNotBackward() {
        var crosswalk = new Crosswalk(List.of(
                entry("2100601", "2101704", 2024, Kind.MERGED), entry("2100699", "2101704", 2024, Kind.MERGED)));
        assertThat(crosswalk.place("2100699", 2023, 2024)).isEqualTo("2101704");
        assertThat(crosswalk.place("2101704", 2024, 2023)).isEqualTo("21006");
    }

    @Test
    void severalEditionsAreWalkedOneAfterTheOther() {
        var crosswalk = new Crosswalk(
                List.of(entry("2010308", "20140", 2024, Kind.MOVED), entry("20140", "20150", 2026, Kind.MOVED)));
        assertThat(crosswalk.place("2010308", 2020, 2027)).isEqualTo("20150");
        assertThat(crosswalk.place("2015004", 2027, 2020)).isEqualTo("2010308");
        assertThat(crosswalk.entries(2027, 2020)).hasSize(2);
    }

    @Test
    void anEntryThatIsNoneNamesItsColumn() {
        assertThatThrownBy(() -> CrosswalkEntry.of(Map.of("from", "20103x")))
                .hasMessageContaining("from")
                .isInstanceOf(IllegalArgumentException.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void totalsDoNotChangeAndTheTableOfRulesSaysTheSame(long seed) {
        var random = new Random(seed);
        var crosswalk = new Crosswalk(randomEntries(random));
        int year = 2018 + random.nextInt(8);
        int edition = 2018 + random.nextInt(8);
        var book = randomBook(random);
        var moved = new LinkedHashMap<String, Long>();
        var byRules = new LinkedHashMap<String, Long>();
        var rules = crosswalk.rules(year, edition);
        book.forEach((code, fen) -> {
            moved.merge(crosswalk.place(code, year, edition), fen, Math::addExact);
            byRules.merge(byRules(rules, code), fen, Math::addExact);
        });
        assertThat(sum(moved)).as("seed " + seed).isEqualTo(sum(book));
        assertThat(byRules).as("seed " + seed).isEqualTo(moved);
        assertThat(moved.keySet()).allMatch(code -> code.equals("unspecified") || FunctionCode.isWellFormed(code));
    }

    private static String byRules(List<Crosswalk.Rule> rules, String code) {
        var place = code;
        int longest = 0;
        for (var rule : rules) {
            if (code.startsWith(rule.prefix()) && rule.prefix().length() > longest) {
                longest = rule.prefix().length();
                var below = rule.below().isEmpty() ? code : rule.below();
                place = code.equals(rule.prefix()) ? rule.self() : below;
            }
        }
        return place;
    }

    private static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static List<CrosswalkEntry> randomEntries(Random random) {
        var entries = new ArrayList<CrosswalkEntry>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int edition = 2019 + random.nextInt(6);
            entries.add(entry(code(random), code(random), edition, Kind.values()[random.nextInt(3)]));
        }
        return entries;
    }

    private static Map<String, Long> randomBook(Random random) {
        var book = new LinkedHashMap<String, Long>();
        for (int i = 0; i < 40; i++) {
            book.put(code(random), (long) random.nextInt(2_000_000) - 500_000);
        }
        return book;
    }

    private static String code(Random random) {
        var code = new StringBuilder(Integer.toString(201 + random.nextInt(2)));
        for (int i = random.nextInt(4); i > 0; i--) {
            code.append("0").append(1 + random.nextInt(3));
        }
        return code.toString();
    }

    private static CrosswalkEntry entry(String from, String to, int edition, Kind kind) {
        return new CrosswalkEntry(from, to, edition - 1, edition, kind, "");
    }
}
