package org.huizong.aggregation.rollup.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.aggregation.rollup.application.RollupAnswer;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.workbook.RowWorkbook.Value;

/** All rows of a rollup, to be written as a file. */
record RollupExport(RollupQuery query, RollupAnswer answer, RollupBody body, RollupColumns columns) {

    String cube() {
        return query.universe().cube().code();
    }

    Stream<List<Optional<Value>>> values() {
        return answer.content().rows().stream().map(row -> columns.values(body.row(row, answer.content())));
    }

    /** Holds what was asked for and the watermark that it shows. */
    String name(String extension) {
        return stem() + "." + extension;
    }

    String stem() {
        var years = answer.content().years().stream().map(Object::toString).collect(Collectors.joining("-"));
        return String.join(
                "_",
                "rollup",
                cube(),
                years,
                query.universe().stage().code(),
                "w" + answer.watermark().value());
    }
}
