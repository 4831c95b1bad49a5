package org.huizong.aggregation.rollup.persistence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

/** 取册: the statements that choose the kept contributions of single books, and count what was filed and is expected. */
final class ContributionSql {

    private static final ScopeSql.Columns PLACE =
            new ScopeSql.Columns("h.region_path", "h.budget_unit", "h.department");

    private final FigureRequest request;
    private final AccessScope scope;

    ContributionSql(FigureRequest request, AccessScope scope) {
        this.request = request;
        this.scope = scope;
    }

    /** The books that count, each with the node that it belongs to and its packed facts. */
    SqlText books() {
        return new SqlText()
                .add(
                        "select h.year, h.stage, n.code as node, n.marked, h.budget_unit::text as budget_unit,"
                                + " coalesce(h.department, case when h.whole_department then h.budget_unit end)::text as department,"
                                + " h.region, h.book_id::text as book_id, h.version, h.unit_name, h.views, h.facts from contribution h")
                .add(nodes())
                .add(" where ")
                .add(books("h", allYears()))
                .add(" and h.counted & ")
                .value(request.universe().status().bit())
                .add(" <> 0");
    }

    /** What came into force or ceased to in between, each with the watermarks at which it did. */
    SqlText moved(long since, long until) {
        return new SqlText()
                .add("select h.year, h.stage, n.code as node, n.marked, h.budget_unit::text as budget_unit,"
                        + " coalesce(h.department, case when h.whole_department then h.budget_unit end)::text as department,"
                        + " h.region, h.book_id::text as book_id, h.version, h.unit_name, h.facts,"
                        + " o.watermark as opened, o.applied_at as opened_at, c.watermark as closed, c.applied_at as closed_at"
                        + " from contribution h join applied_batch o on o.id = h.from_batch"
                        + " left join applied_batch c on c.id = h.to_batch")
                .add(nodes())
                .add(" where ")
                .add(ofRequest("h", request.years()))
                .add(" and h.stage = ")
                .value(request.universe().stage().code())
                .add(" and h.counted & ")
                .value(request.universe().status().bit())
                .add(" <> 0 and (o.watermark > ")
                .value(since)
                .add(" and o.watermark <= ")
                .value(until)
                .add(" or c.watermark > ")
                .value(since)
                .add(" and c.watermark <= ")
                .value(until)
                .add(")");
    }

    SqlText filed() {
        return new SqlText()
                .add("select count(distinct h.book_id) from contribution h")
                .add(nodes())
                .add(" where ")
                .add(books("h", request.years()))
                .add(" and h.views & ")
                .value(request.universe().status().bit())
                .add(" <> 0");
    }

    SqlText filedByNode() {
        return new SqlText()
                .add("select n.code, n.marked, h.year, count(distinct h.book_id) from contribution h")
                .add(nodes())
                .add(" where ")
                .add(books("h", request.years()))
                .add(" and h.views & ")
                .value(request.universe().status().bit())
                .add(" <> 0 group by n.code, n.marked, h.year");
    }

    SqlText expectedByNode() {
        return new SqlText()
                .add(
                        "select n.code, n.marked, y.year, count(*) filter (where y.year between coalesce(h.first_year, y.year)"
                                + " and coalesce(h.last_year, y.year)) from registered_unit h")
                .add(nodes())
                .add(" cross join unnest(")
                .array("integer", request.years())
                .add(") as y (year) where h.expected")
                .add(withinNodes())
                .add(" group by n.code, n.marked, y.year");
    }

    /** The same as the join says, in words that the index of the register understands. */
    private SqlText withinNodes() {
        return new SqlText()
                .add(" and h.region_path && ")
                .array("text", request.nodes().stream().map(RegionNode::code).toList());
    }

    SqlText expected() {
        return new SqlText()
                .add("select count(*) as entries, coalesce(sum((select count(*) from unnest(")
                .array("integer", request.years())
                .add(
                        ") as y (year) where y.year between coalesce(h.first_year, y.year) and coalesce(h.last_year, y.year))),"
                                + " 0) as expected from registered_unit h")
                .add(nodes())
                .add(" where h.expected")
                .add(withinNodes());
    }

    private List<Integer> allYears() {
        var years = new LinkedHashSet<>(request.years());
        years.addAll(request.comparedYears());
        return List.copyOf(years);
    }

    /** Which books: source, years, stage, moment and what the caller may see. */
    private SqlText books(String alias, List<Integer> years) {
        return ofRequest(alias, years).add(stage(alias)).add(moment(alias, request.asOf()));
    }

    /** The same at any moment and of any stage. */
    private SqlText ofRequest(String alias, List<Integer> years) {
        boolean performance = request.universe().cube() == Cube.PERFORMANCE;
        var books = new SqlText()
                .add(alias + ".event_source = ")
                .value(performance ? "performance" : "budget")
                .add(" and " + alias + ".year = any(")
                .array("integer", years)
                .add(")");
        if (request.universe().status() != Status.PUBLISHED) {
            var within = ScopeSql.within(scope, Right.READ_UNPUBLISHED, PLACE);
            books.add(" and " + within.sql());
            within.parameters().forEach(books::bound);
        }
        return books;
    }

    private SqlText stage(String alias) {
        var stage = request.universe().stage();
        if (stage != Stage.ADJUSTED) {
            return new SqlText().add(" and " + alias + ".stage = ").value(stage.code());
        }
        // 调整预算: a unit without an adjusted book in this view stands in with its initial one.
        int bit = request.universe().status().bit();
        return new SqlText()
                .add(" and " + alias + ".views & ")
                .value(bit)
                .add(" <> 0 and (" + alias + ".stage = 'adjusted' or (" + alias + ".stage = 'initial' and not exists"
                        + " (select 1 from contribution a where a.event_source = " + alias
                        + ".event_source and a.budget_unit = " + alias + ".budget_unit and a.year = " + alias
                        + ".year and a.stage = 'adjusted' and a.views & ")
                .value(bit)
                .add(" <> 0")
                .add(moment("a", request.asOf()))
                .add(")))");
    }

    private static SqlText moment(String alias, OptionalLong asOf) {
        if (asOf.isEmpty()) {
            return new SqlText().add(" and " + alias + ".to_batch is null");
        }
        return new SqlText()
                .add(" and exists (select 1 from applied_batch b where b.id = " + alias
                        + ".from_batch and b.watermark <= ")
                .value(asOf.getAsLong())
                .add(") and not exists (select 1 from applied_batch b where b.id = " + alias
                        + ".to_batch and b.watermark <= ")
                .value(asOf.getAsLong())
                .add(")");
    }

    /** Nodes do not overlap, so each contribution meets one of them at most. */
    private SqlText nodes() {
        return new SqlText()
                .add(" cross join lateral unnest(h.region_path) as p (code) join ")
                .add(unnestedNodes())
                .add(" on n.code = p.code and (not n.own or h.region = n.code)");
    }

    private SqlText unnestedNodes() {
        return new SqlText()
                .add("unnest(")
                .array("text", request.nodes().stream().map(RegionNode::code).toList())
                .add(", ")
                .array("boolean", request.nodes().stream().map(RegionNode::own).toList())
                .add(", ")
                .array(
                        "boolean",
                        request.nodes().stream().map(RegionNode::marked).toList())
                .add(") as n (code, own, marked)");
    }
}
