package org.huizong.aggregation.rollup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.junit.jupiter.api.Test;

class RegionSelectionTest {

    private static final String NATION = "000000";
    private static final RegionTree TREE = new RegionTree(List.of(
            new Region("420000", "湖北省", "", 1, false),
            new Region("421300", "随州市", "420000", 2, false),
            new Region("421303", "曾都区", "421300", 3, false),
            new Region("429000", "省直辖县级行政区划", "420000", 2, true),
            new Region("429004", "仙桃市", "429000", 3, false)));

    private final RegionSelection selection = new RegionSelection(TREE, NATION);

    @Test
    void overlappingRegionsAreOneRoot() {
        assertThat(selection.whole(List.of("421303", "420000", "420000"), false))
                .containsExactly(new RegionNode("420000", false, false));
    }

    @Test
    void ownLevelsNeverOverlap() {
        assertThat(selection.whole(List.of("421300", "420000"), true))
                .containsExactly(new RegionNode("421300", true, false), new RegionNode("420000", true, false));
    }

    @Test
    void withoutARegionTheNationIsTheRoot() {
        assertThat(selection.whole(List.of(), false)).containsExactly(new RegionNode(NATION, false, false));
    }

    @Test
    void whatStandsBelowAVirtualRegionIsARowOfTheLevelAbove() {
        assertThat(selection.grouped(List.of("420000"), false, OptionalInt.empty()))
                .containsExactly(
                        new RegionNode("420000", true, true),
                        new RegionNode("421300", false, false),
                        new RegionNode("429000", true, true),
                        new RegionNode("429004", false, false));
    }

    @Test
    void everyLevelAboveTheRowsGivesItsOwnFigures() {
        assertThat(selection.grouped(List.of(), false, OptionalInt.of(3)))
                .containsExactly(
                        new RegionNode(NATION, true, true),
                        new RegionNode("420000", true, true),
                        new RegionNode("421300", true, true),
                        new RegionNode("421303", false, false),
                        new RegionNode("429000", true, true),
                        new RegionNode("429004", false, false));
    }

    @Test
    void aRegionBelowTheLevelIsItsOwnRow() {
        assertThat(selection.grouped(List.of("421303"), false, OptionalInt.of(1)))
                .containsExactly(new RegionNode("421303", false, false));
        assertThat(selection.grouped(List.of("421303"), false, OptionalInt.empty()))
                .containsExactly(new RegionNode("421303", false, false));
    }

    @Test
    void theOwnLevelIsMarkedOnlyAboveTheRows() {
        assertThat(selection.grouped(List.of("421300", "421303"), true, OptionalInt.of(3)))
                .containsExactly(new RegionNode("421300", true, true), new RegionNode("421303", true, false));
    }
}
