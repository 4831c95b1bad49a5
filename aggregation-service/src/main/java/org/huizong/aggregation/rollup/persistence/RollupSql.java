package org.huizong.aggregation.rollup.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.application.FigureRequest.CodePlace;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.ScopeSql;

/**
 * The statements of the rollup. Sums come from the cells where the cells tell them, and from the kept contributions where
 * only single books do: finer keys, a past watermark, the adjusted stage, a caller who may see only some books. Books are
 * always counted from the contributions.
 */
final class RollupSql {

    static final String MEASURES = "sum(f.facts) as facts, sum(f.amount_fen) as amount_fen,"
            + " coalesce(sum(f.uncovered_fen), 0) as uncovered_fen, coalesce(sum(f.goals), 0) as goals,"
            + " coalesce(sum(f.indicators), 0) as indicators, coalesce(sum(f.scored_fen), 0) as scored_fen,"
            + " coalesce(sum(f.weighted_score), 0) as weighted_score";

    private static final ScopeSql.Columns PLACE =
            new ScopeSql.Columns("h.region_path", "h.budget_unit", "h.department");

    private final FigureRequest request;
    private final AccessScope scope;

    RollupSql(FigureRequest request, AccessScope scope) {
        this.request = request;
        this.scope = scope;
    }

    SqlText figures() {
        var keys = keyColumns();
        return new SqlText()
                .add("select " + String.join(", ", keys) + ", f.detail, " + MEASURES + " from (")
                .add(fromCells() ? cells() : contributions())
                .add(") f group by " + groupBy(keys.size() + 1));
    }

    SqlText books() {
        var keys = keyColumns();
        return new SqlText()
                .add("select " + String.join(", ", aliases()) + ", count(*) as books,"
                        + " count(*) filter (where stage = 'initial') as carried from (select "
                        + String.join(", ", keys) + ", f.book_id, f.stage from (")
                .add(contributions())
                .add(") f group by " + groupBy(keys.size() + 2) + " having sum(f.facts) > 0) b group by "
                        + groupBy(keys.size()));
    }

    SqlText allBooks() {
        return new SqlText()
                .add("select count(*) as books, count(*) filter (where stage = 'initial') as carried from (select"
                        + " f.book_id, f.stage from (")
                .add(contributions())
                .add(") f group by f.book_id, f.stage having sum(f.facts) > 0) b");
    }

    SqlText filed() {
        return new SqlText()
                .add("select count(distinct h.book_id) from contribution h")
                .add(nodes())
                .add(" where ")
                .add(books("h"))
                .add(" and h.views & ")
                .value(request.universe().status().bit())
                .add(" <> 0");
    }

    SqlText expected() {
        return new SqlText()
                .add("select count(*) as entries, coalesce(sum((select count(*) from unnest(")
                .array("integer", request.years())
                .add(
                        ") as y (year) where y.year between coalesce(h.first_year, y.year) and coalesce(h.last_year, y.year))),"
                                + " 0) as expected from registered_unit h")
                .add(nodes())
                .add(" where h.expected");
    }

    private boolean fromCells() {
        boolean everyBook = request.universe().status() == Status.PUBLISHED || (scope.allRegions() && scope.allUnits());
        return everyBook
                && request.asOf().isEmpty()
                && request.universe().stage() != Stage.ADJUSTED
                && request.grouping().keys().stream().noneMatch(GroupKey::isFinerThanCells);
    }

    private SqlText cells() {
        return new SqlText()
                .add("select r.year, n.code as region, n.marked, " + function("r")
                        + " as function, r.economic, r.nature,"
                        + " r.funding_source, r.fund, r.category, r.detail, r.facts, r.amount_fen, r.uncovered_fen,"
                        + " r.goals, r.indicators, r.scored_fen, r.weighted_score from ")
                .add(unnestedNodes())
                .add(" join rollup_cell r on r.region = n.code and r.own = n.own")
                .add(places("r", "r.year"))
                .add(" where r.cube = ")
                .value(request.universe().cube().code())
                .add(" and r.stage = ")
                .value(request.universe().stage().code())
                .add(" and r.year = any(")
                .array("integer", request.years())
                .add(") and r.layer <= ")
                .value(request.universe().status().lastLayer())
                .add(functions("r"));
    }

    private SqlText contributions() {
        return new SqlText()
                .add("select h.year, h.stage, h.book_id, n.code as region, n.marked, h.budget_unit,"
                        + " coalesce(h.department, case when h.whole_department then h.budget_unit end) as department,"
                        + " " + function("c")
                        + " as function, c.economic, c.nature, c.funding_source, c.fund, c.category,"
                        + " c.project, c.detail, c.facts, c.amount_fen, c.uncovered_fen, c.goals, c.indicators,"
                        + " c.scored_fen, c.weighted_score from contribution h join contribution_fact c"
                        + " on c.contribution_id = h.id and c.cube = ")
                .value(request.universe().cube().code())
                .add(nodes())
                .add(places("c", "h.year"))
                .add(" where ")
                .add(books("h"))
                .add(" and h.counted & ")
                .value(request.universe().status().bit())
                .add(" <> 0 and c.layer <= ")
                .value(request.universe().status().lastLayer())
                .add(functions("c"));
    }

    /** Which books: source, years, stage, moment and what the caller may see. */
    private SqlText books(String alias) {
        boolean performance = request.universe().cube() == Cube.PERFORMANCE;
        var books = new SqlText()
                .add(alias + ".event_source = ")
                .value(performance ? "performance" : "budget")
                .add(" and " + alias + ".year = any(")
                .array("integer", request.years())
                .add(")")
                .add(stage(alias))
                .add(moment(alias, request.asOf()));
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

    /** The code where the money stands in the edition that was asked for. */
    private String function(String alias) {
        return request.places().isEmpty() ? alias + ".function" : "coalesce(w.place, " + alias + ".function)";
    }

    /** 科目对照: the longest prefix of a code says where it stands; a row has one place, so no sum changes. */
    private SqlText places(String alias, String year) {
        var places = request.places();
        if (places.isEmpty()) {
            return new SqlText();
        }
        return new SqlText()
                .add(" left join lateral (select case when e.prefix = " + alias + ".function then e.self"
                        + " else nullif(e.below, '') end as place from unnest(")
                .array("integer", places.stream().map(CodePlace::year).toList())
                .add(", ")
                .array("text", places.stream().map(CodePlace::prefix).toList())
                .add(", ")
                .array("text", places.stream().map(CodePlace::self).toList())
                .add(", ")
                .array("text", places.stream().map(CodePlace::below).toList())
                .add(") as e (year, prefix, self, below) where e.year = " + year + " and " + alias
                        + ".function like e.prefix || '%' order by length(e.prefix) desc limit 1) w on true");
    }

    private SqlText functions(String alias) {
        var conditions = new SqlText();
        if (!request.functions().isEmpty()) {
            conditions
                    .add(" and " + function(alias) + " like any(")
                    .array("text", patterns(request.functions()))
                    .add(")");
        }
        if (!request.excluded().isEmpty()) {
            conditions
                    .add(" and not " + function(alias) + " like any(")
                    .array("text", patterns(request.excluded()))
                    .add(")");
        }
        return conditions;
    }

    /** The prefixes are digits or the word unspecified, so no character of a pattern is among them. */
    private static List<String> patterns(List<String> prefixes) {
        return prefixes.stream().map(prefix -> prefix + "%").toList();
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

    private List<String> keyColumns() {
        var columns = new ArrayList<String>();
        columns.add("f.year as key_year");
        request.grouping().keys().forEach(key -> columns.addAll(columns(key, request.grouping())));
        return columns;
    }

    private List<String> aliases() {
        return keyColumns().stream()
                .map(column -> column.substring(column.lastIndexOf(' ') + 1))
                .toList();
    }

    private static List<String> columns(GroupKey key, Grouping grouping) {
        return switch (key) {
            case REGION -> List.of("f.region as key_region", "f.marked as key_own");
            case FUNCTION -> List.of(code("f.function", grouping.functionDigits()) + " as key_function");
            case ECONOMIC -> List.of(code("f.economic", grouping.economicDigits()) + " as key_economic");
            case YEAR -> List.of();
            case BUDGET_UNIT -> List.of("f.budget_unit::text as key_budgetunit");
            case DEPARTMENT -> List.of("coalesce(f.department::text, 'unspecified') as key_department");
            case SOURCE -> List.of("f.funding_source as key_source");
            case FUND -> List.of("f.fund as key_fund");
            case NATURE -> List.of("f.nature as key_nature");
            case CATEGORY -> List.of("f.category as key_category");
            case PROJECT -> List.of("f.project as key_project");
        };
    }

    private static String code(String column, int digits) {
        return "case when " + column + " = 'unspecified' then " + column + " else left(" + column + ", " + digits
                + ") end";
    }

    private static String groupBy(int columns) {
        var numbers = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
            numbers.add(Integer.toString(i));
        }
        return String.join(", ", numbers);
    }
}
