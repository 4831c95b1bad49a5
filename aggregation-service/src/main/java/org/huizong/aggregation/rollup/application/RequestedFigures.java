package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.huizong.aggregation.classification.Crosswalks;
import org.huizong.aggregation.classification.Regions;
import org.huizong.aggregation.rollup.application.FigureRequest.CodePlace;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.RegionSelection;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;

/** 取数: what a query asks of the store: its regions as nodes of the tree, its years, its codes in another edition. */
@ApplicationScoped
public class RequestedFigures {

    private final Regions regions;
    private final Crosswalks crosswalks;

    public RequestedFigures(Regions regions, Crosswalks crosswalks) {
        this.regions = regions;
        this.crosswalks = crosswalks;
    }

    /** The years of a query; the newest with a published initial book when it names none. */
    List<Integer> years(RollupSnapshot snapshot, RollupQuery query, AccessScope scope) {
        if (!query.selection().years().isEmpty()) {
            return query.selection().years();
        }
        return snapshot.newestYear(scope).stream().boxed().toList();
    }

    /** Without a cap on the rows. */
    FigureRequest of(RollupQuery query, OptionalLong asOf, List<Integer> years, List<Integer> comparedYears) {
        return of(query, asOf, years, comparedYears, FigureRequest.NO_CAP);
    }

    FigureRequest of(
            RollupQuery query, OptionalLong asOf, List<Integer> years, List<Integer> comparedYears, long mostRows) {
        var selection = query.selection();
        return new FigureRequest(
                query.universe(),
                nodes(query),
                years,
                comparedYears,
                selection.functions(),
                selection.excluded(),
                query.grouping(),
                places(selection.codeEdition(), years, comparedYears),
                selection.lines(),
                asOf,
                query.display().trusted() && query.universe().status() == Status.SUBMITTED,
                mostRows);
    }

    private List<CodePlace> places(OptionalInt edition, List<Integer> years, List<Integer> comparedYears) {
        if (edition.isEmpty()) {
            return List.of();
        }
        var crosswalk = crosswalks.functions();
        return Stream.concat(years.stream(), comparedYears.stream())
                .distinct()
                .flatMap(year -> crosswalk.rules(year, edition.getAsInt()).stream()
                        .map(rule -> new CodePlace(year, rule.prefix(), rule.self(), rule.below())))
                .toList();
    }

    private List<RegionNode> nodes(RollupQuery query) {
        var selection = new RegionSelection(regions.tree(), Regions.NATION);
        var wanted = query.selection();
        return query.grouping().by(GroupKey.REGION)
                ? selection.grouped(
                        wanted.regions(), wanted.own(), query.grouping().regionLevel())
                : selection.whole(wanted.regions(), wanted.own());
    }
}
