package org.huizong.aggregation.apply.messaging;

import java.util.Arrays;
import java.util.List;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.contracts.classification.FunctionCode;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.PerformanceChanged;
import org.jboss.logging.Logger;

/** Places of facts: a dimension that the cube has is never empty, one that it does not have always is. */
final class EventPlaces {

    private static final Logger LOG = Logger.getLogger(EventPlaces.class);
    private static final int MAX_TEXT = 500;
    private static final String ABSENT = "";
    private static final List<String> DETAILS =
            Arrays.stream(FactDetail.values()).map(FactDetail::code).toList();

    private EventPlaces() {}

    static Place of(DepartmentalBudgetChanged.Fact fact) {
        var cube = EventTranslation.cube(fact.cube());
        return new Place(
                cube.code(),
                code(cube, Dimension.FUNCTION, fact.function()),
                code(cube, Dimension.ECONOMIC, fact.economic()),
                word(cube, Dimension.NATURE, fact.nature()),
                word(cube, Dimension.SOURCE, fact.source()),
                word(cube, Dimension.FUND, fact.fund()),
                word(cube, Dimension.CATEGORY, fact.category()),
                word(cube, Dimension.PROJECT, fact.project()),
                detail(fact.detail()));
    }

    static Place of(PerformanceChanged.Fact fact) {
        var cube = Cube.PERFORMANCE;
        return new Place(
                cube.code(),
                code(cube, Dimension.FUNCTION, fact.function()),
                ABSENT,
                ABSENT,
                ABSENT,
                ABSENT,
                word(cube, Dimension.CATEGORY, fact.category()),
                word(cube, Dimension.PROJECT, fact.project()),
                ABSENT);
    }

    /** The name of a project, which is no word of a list. */
    static String projectName(String name) {
        EventTranslation.require(name.length() <= MAX_TEXT, Dimension.PROJECT.code());
        return name;
    }

    private static String code(Cube cube, Dimension dimension, String code) {
        var word = word(cube, dimension, code);
        if (word.isEmpty() || word.equals(Dimension.UNSPECIFIED) || FunctionCode.isWellFormed(word)) {
            return word;
        }
        // The money is known and its place is not: that is a place of its own, and no reason to leave the book out.
        LOG.warnf("event=code-without-shape cube=%s dimension=%s", cube.code(), dimension.code());
        return Dimension.UNSPECIFIED;
    }

    private static String word(Cube cube, Dimension dimension, String word) {
        if (!cube.dimensions().contains(dimension)) {
            EventTranslation.require(word == null, dimension.code() + " in cube " + cube.code());
            return ABSENT;
        }
        if (word == null || word.isBlank()) {
            return Dimension.UNSPECIFIED;
        }
        EventTranslation.require(word.length() <= MAX_TEXT, dimension.code());
        if (dimension.words().isEmpty() || dimension.words().contains(word)) {
            return word;
        }
        LOG.warnf("event=unknown-word cube=%s dimension=%s", cube.code(), dimension.code());
        return Dimension.UNSPECIFIED;
    }

    private static String detail(String detail) {
        EventTranslation.require(detail == null || DETAILS.contains(detail), "detail");
        return detail == null ? ABSENT : detail;
    }
}
