package org.huizong.contracts.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTreeTest {

    private static final RegionTree TREE = RegionTree.seed();

    @Test
    void aCountyStandsBelowItsPrefectureAndProvince() {
        assertThat(codes(TREE.path("653001"))).isEqualTo(List.of("650000", "653000", "653001"));
        assertThat(TREE.isWithin("653001", "653000")).isTrue();
        assertThat(TREE.isWithin("653000", "653000")).isTrue();
        assertThat(TREE.isWithin("653000", "653001")).isFalse();
        assertThat(TREE.path("999999")).isEmpty();
    }

    @Test
    void aCountyGovernedByItsProvinceStandsBelowAVirtualRow() {
        assertThat(codes(TREE.path("429004"))).isEqualTo(List.of("420000", "429000", "429004"));
        assertThat(TREE.find("429000").map(Region::virtual)).contains(true);
        assertThat(TREE.find("429004").map(Region::virtual)).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"110100, 110000", "500200, 500000", "120100, 120000", "310100, 310000"})
    void theSecondRowOfAMunicipalityIsVirtual(String second, String municipality) {
        assertThat(TREE.find(second).map(Region::virtual)).contains(true);
        assertThat(TREE.find(municipality).map(Region::virtual)).contains(false);
        assertThat(TREE.children(second)).isNotEmpty().noneMatch(Region::virtual);
    }

    @Test
    void theParentColumnDecidesAndNotTheDigits() {
        var tree = new RegionTree(List.of(
                new Region("650000", "新疆", "", 1, false),
                new Region("653000", "克州", "650000", 2, false),
                new Region("990001", "开发区", "653000", 3, false)));
        assertThat(tree.isWithin("990001", "653000")).isTrue();
        assertThat(codes(tree.children("653000"))).isEqualTo(List.of("990001"));
    }

    @Test
    void everyParentOfTheListIsARowOfTheList() {
        assertThat(TREE.all().stream().map(Region::parent).filter(parent -> !parent.isEmpty()))
                .allSatisfy(parent -> assertThat(TREE.find(parent)).isPresent());
        assertThat(TREE.children("")).allMatch(region -> region.level() == 1).hasSizeGreaterThan(30);
    }

    @Test
    void everyRowIsReachedFromTheProvinces() {
        assertThat(TREE.children("").stream().flatMap(RegionTreeTest::withDescendants))
                .hasSameSizeAs(TREE.all());
    }

    private static Stream<Region> withDescendants(Region region) {
        return Stream.concat(
                Stream.of(region), TREE.children(region.code()).stream().flatMap(RegionTreeTest::withDescendants));
    }

    private static List<String> codes(List<Region> regions) {
        return regions.stream().map(Region::code).toList();
    }
}
