package org.huizong.budget.transcription.placement;

import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.transcription.table.TableReading;

/** 尾差: how far a printed figure may be from the amount behind it. */
final class Rounding {

    private Rounding() {}

    /** Half of the last printed place, in fen; a sum of n printed parts may miss its total by n + 1 of these. */
    static long halfUnit(TableReading table) {
        int decimals = table.rows().stream()
                .flatMap(row -> Stream.concat(row.figures().stream(), row.placed().values().stream()))
                .map(PrintedCell::text)
                .mapToInt(PrintedFigure::decimals)
                .max()
                .orElse(2);
        long place = table.unit().parse("1").fen();
        for (int i = 0; i < decimals; i++) {
            place /= 10;
        }
        return place / 2;
    }
}
