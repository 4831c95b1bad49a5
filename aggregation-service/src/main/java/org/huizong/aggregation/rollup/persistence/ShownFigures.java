package org.huizong.aggregation.rollup.persistence;

import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.rollup.domain.Figures;

/** Stored measures as the figures of a row. */
final class ShownFigures {

    private ShownFigures() {}

    static Figures of(Measures measures) {
        return new Figures(
                measures.amountFen(),
                measures.uncoveredFen(),
                measures.goals(),
                measures.indicators(),
                measures.scoredFen(),
                measures.weightedScore(),
                measures.evaluated());
    }
}
