package org.huizong.aggregation.rollup.application;

import java.util.UUID;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.rollup.application.CellQuestion.LinePosition;
import org.huizong.aggregation.rollup.domain.Figures;

/**
 * 明细行 behind a cell: one fact of one book, in the version that is counted.
 *
 * @param stage stage of the book: an initial book may stand in for an adjusted one
 */
public record CellLine(
        LinePosition position,
        UUID bookId,
        long version,
        String unitName,
        int year,
        String stage,
        Place place,
        Figures figures) {}
