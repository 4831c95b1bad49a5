package org.huizong.bench.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.bench.cell.Cell.Key;
import org.huizong.bench.workload.Places;
import org.huizong.bench.workload.Workload;
import org.huizong.bench.workload.WorkloadSettings;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final Places PLACES = new Places();
    private final Workload workload = new Workload(new WorkloadSettings(7, 200, 1, false), PLACES);
    private final Oracle oracle = new Oracle(workload, workload.events());

    @Test
    void aFactStandsAtItsItemItsSectionAndItsClassAndCountsItsBookOnce() {
        var cells = BookCells.of(List.of(spent("2010101", 100), spent("2010103", 20), spent("2050201", 3)));
        assertThat(cells)
                .isEqualTo(Map.of(
                        key("2010101"), new Sum(100, 1),
                        key("2010103"), new Sum(20, 1),
                        key("20101"), new Sum(120, 1),
                        key("201"), new Sum(120, 1),
                        key("2050201"), new Sum(3, 1),
                        key("20502"), new Sum(3, 1),
                        key("205"), new Sum(3, 1)));
    }

    @Test
    void whatStandsBelowTheNationAddsUpToIt() {
        var nation = new HashMap<Key, Sum>();
        var provinces = new HashMap<Key, Sum>();
        oracle.forEach((cell, sum) -> {
            if (cell.region().equals(Places.NATION)) {
                nation.put(cell.key(), sum);
            } else if (PLACES.level(cell.region()) == 1) {
                provinces.merge(cell.key(), sum, Sum::plus);
            }
        });
        assertThat(nation).isNotEmpty().isEqualTo(provinces);
    }

    @Test
    void theTruthProvinceByProvinceIsTheTruthAtOnce() {
        var digest = new CellDigest();
        oracle.forEach(digest::add);
        assertThat(oracle.truth().digest()).isEqualTo(digest.result());
    }

    @Test
    void theTotalIsTheExpenditureOfTheNewestContents() {
        long fen = 0;
        long books = 0;
        var versions = workload.versionsAfter(workload.events());
        for (int index = 0; index < versions.length; index++) {
            var book = workload.book(index);
            if (book.hasContent(versions[index])) {
                books++;
                for (var fact : workload.facts(book, versions[index])) {
                    fen += fact.cube().equals("expenditure") ? fact.amountFen() : 0;
                }
            }
        }
        assertThat(oracle.truth().total()).isEqualTo(Map.of(2025, new Sum(fen, books)));
    }

    @Test
    void theDigestDependsOnEveryAmountAndNotOnTheOrder() {
        var one = new Cell(2025, "650000", key("201"));
        var other = new Cell(2025, "653000", key("201"));
        assertThat(digest(one, 1, other, 2)).isEqualTo(digest(other, 2, one, 1));
        assertThat(digest(one, 1, other, 2)).isNotEqualTo(digest(one, 2, other, 1));
    }

    private static CellDigest.Result digest(Cell first, long firstFen, Cell second, long secondFen) {
        var digest = new CellDigest();
        digest.add(first, new Sum(firstFen, 1));
        digest.add(second, new Sum(secondFen, 1));
        return digest.result();
    }

    private static Key key(String code) {
        return new Key("expenditure", code, "", "basic");
    }

    private static Fact spent(String function, long fen) {
        return new Fact("expenditure", function, null, "basic", null, null, null, null, null, fen);
    }
}
