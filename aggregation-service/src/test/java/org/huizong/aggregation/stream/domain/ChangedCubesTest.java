package org.huizong.aggregation.stream.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Layers;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;
import org.junit.jupiter.api.Test;

class ChangedCubesTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final int EVERY_VIEW = 7;
    private static final int SUBMITTED_ONLY = View.SUBMITTED.bit();

    @Test
    void aNewBookMovesItsCubesInEveryStatusItReached() {
        assertThat(ChangedCubes.between(
                        Optional.empty(),
                        version(SUBMITTED_ONLY, Layers.of(Map.of(View.SUBMITTED, facts("basic", 1))))))
                .isEqualTo(Map.of(View.SUBMITTED, Set.of("basic")));
    }

    @Test
    void whatReachesPublicationUnchangedMovesPublishedAndApprovedOnly() {
        var before = version(SUBMITTED_ONLY, Layers.of(Map.of(View.SUBMITTED, facts("basic", 1))));
        var after = version(EVERY_VIEW, Layers.of(Map.of(View.PUBLISHED, facts("basic", 1))));
        assertThat(ChangedCubes.between(Optional.of(before), after))
                .isEqualTo(Map.of(View.PUBLISHED, Set.of("basic"), View.APPROVED, Set.of("basic")));
    }

    @Test
    void onlyTheCubesThatDifferAreTold() {
        var before = version(EVERY_VIEW, Layers.of(Map.of(View.PUBLISHED, both(1, 1))));
        var after = version(EVERY_VIEW, Layers.of(Map.of(View.PUBLISHED, both(1, 2))));
        assertThat(ChangedCubes.between(Optional.of(before), after).get(View.PUBLISHED))
                .containsExactly("expenditure");
        assertThat(ChangedCubes.between(Optional.of(before), before)).isEmpty();
    }

    @Test
    void aBookWithoutFiguresIsFiledAllTheSame() {
        assertThat(ChangedCubes.between(Optional.empty(), version(EVERY_VIEW, Layers.NONE)))
                .containsOnlyKeys(View.values());
    }

    @Test
    void aBookThatMovesToAnotherRegionMovesAllThatItHas() {
        var layers = Layers.of(Map.of(View.PUBLISHED, both(1, 1)));
        var before = new CountedVersion(1, standing("653001"), EVERY_VIEW, layers);
        var after = new CountedVersion(2, standing("653022"), EVERY_VIEW, layers);
        assertThat(ChangedCubes.between(Optional.of(before), after).get(View.PUBLISHED))
                .containsExactly("basic", "expenditure");
    }

    private static CountedVersion version(int views, Layers layers) {
        return new CountedVersion(1, standing("653001"), views, layers);
    }

    private static BookStanding standing(String region) {
        return new BookStanding(List.of("000000", region), UNIT, "信访局", Optional.empty(), 2025, "initial");
    }

    private static Facts facts(String cube, long fen) {
        return new Facts(new TreeMap<>(Map.of(place(cube), Measures.ofAmount(fen))));
    }

    private static Facts both(long basic, long expenditure) {
        return facts("basic", basic).plus(facts("expenditure", expenditure));
    }

    private static Place place(String cube) {
        return new Place(cube, "2014004", "", "basic", "", "", "", "", "");
    }
}
