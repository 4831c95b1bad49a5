package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.stream.domain.KeyChange;

/** 变动的键 as JSON: what a client has to ask for again. */
final class ChangeBody {

    private ChangeBody() {}

    static ObjectNode of(KeyChange change) {
        var standing = change.after().standing();
        var path = change.source() == EventSource.PERFORMANCE ? "/v1/performance-books/" : "/v1/budget-books/";
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("watermark", Long.toString(change.position().watermark()))
                .put("at", change.at().toString())
                .put("book", path + change.bookId())
                .put("bookId", change.bookId().toString());
        change.before().ifPresent(before -> body.put("fromVersion", before.version()));
        body.put("toVersion", change.after().version()).put("region", standing.region());
        standing.path().forEach(body.putArray("regionPath")::add);
        change.before()
                .map(before -> before.standing().path())
                .filter(before -> !before.equals(standing.path()))
                .ifPresent(before -> before.forEach(body.putArray("previousRegionPath")::add));
        body.put("budgetUnit", standing.budgetUnit().toString())
                .put("budgetUnitName", standing.unitName())
                .put("year", standing.year())
                .put("stage", standing.stage());
        change.cubes().keySet().stream().map(View::code).forEach(body.putArray("statuses")::add);
        var cubes = body.putArray("cubes");
        for (var cube : change.allCubes()) {
            var statuses = cubes.addObject().put("cube", cube).putArray("statuses");
            change.statuses(cube).map(View::code).forEach(statuses::add);
        }
        return body;
    }
}
