package org.huizong.aggregation.rollup.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.table.Take;
import org.huizong.contracts.cube.Dimension;

/** 溯源链接: where the books behind a figure are listed, as they were at its watermark. */
final class LineageLinks {

    private final String selection;

    /** @param holder key and value of the budget unit or department, if the figure is of one */
    LineageLinks(RollupQuery query, List<Integer> years, long watermark, Map<GroupKey, String> holder) {
        var parts = new ArrayList<String>();
        query.selection().regions().forEach(region -> parts.add("region=" + region));
        if (query.selection().own()) {
            parts.add("scope=own");
        }
        years.forEach(year -> parts.add("year=" + year));
        parts.add("stage=" + query.universe().stage().code());
        parts.add("status=" + query.universe().status().code());
        parts.add("unit=" + query.display().unit().code());
        holder.forEach((key, value) -> parts.add(key.code() + "=" + encoded(value)));
        parts.add("asOf=" + watermark);
        this.selection = String.join("&", parts);
    }

    /** The sum of what the links list is the figure: one for every combination of values, as a link names one cell. */
    List<String> of(List<Take> takes) {
        var links = new ArrayList<String>();
        for (var take : takes) {
            var queries = List.of("cube=" + take.cube().code());
            for (var dimension : Dimension.values()) {
                var values = take.keys().getOrDefault(dimension, List.of());
                queries = values.isEmpty()
                        ? queries
                        : queries.stream()
                                .flatMap(query -> values.stream()
                                        .map(value -> query + "&" + dimension.code() + "=" + encoded(value)))
                                .toList();
            }
            queries.forEach(query -> links.add("/v1/rollups/lineage?" + query + "&" + selection));
        }
        return links;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
