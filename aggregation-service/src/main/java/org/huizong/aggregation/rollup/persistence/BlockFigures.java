package org.huizong.aggregation.rollup.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.GroupedCounts;
import org.huizong.aggregation.cell.domain.GroupedSums;
import org.huizong.aggregation.cell.domain.SectionId;
import org.huizong.aggregation.rollup.application.BookCount;
import org.huizong.aggregation.rollup.application.FigureRequest;
import org.huizong.aggregation.rollup.application.FigureRow;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RegionNode;
import org.huizong.contracts.cube.Cube;

/** 块中的数字: the sums and counts that the blocks of the wanted regions and years hold. */
final class BlockFigures {

    /** Stands for all regions in a request whose rows do not tell them apart. */
    private static final RegionNode ANYWHERE = new RegionNode("", false, false);

    private final FigureRequest request;
    private final BlockPlan plan;
    private final List<StoredBlock> blocks;

    private record StoredBlock(int year, String region, BlockPart part, byte[] cells) {}

    /** What rows are added up for: one region, if the rows have one, and one year. */
    private record Frame(RegionNode node, int year) {}

    BlockFigures(Connection connection, FigureRequest request, BlockPlan plan) {
        this.request = request;
        this.plan = plan;
        this.blocks = read(connection);
    }

    List<FigureRow> figures(List<Integer> years) {
        var cube = request.universe().cube();
        var sums = new HashMap<Frame, GroupedSums>();
        forEachBlock(
                years, plan.sumsOfItems(), (frame, block) -> BlockCodec.section(block.cells(), SectionId.sums(cube))
                        .ifPresent(section -> sums.computeIfAbsent(frame, fresh -> sums(cube, fresh))
                                .add(section)));
        var keys = new RowKeys(request.grouping());
        var rows = new ArrayList<FigureRow>();
        sums.forEach((frame, grouped) -> grouped.forEach((place, measures) -> rows.add(new FigureRow(
                keys.of(frame.node(), frame.year(), place, RowKeys.Holder.ANY),
                place.detail(),
                measures.facts(),
                ShownFigures.of(measures)))));
        return rows;
    }

    /** Empty when no grouping of the blocks counted the books of these rows. */
    Optional<List<BookCount>> books() {
        var grouping = plan.countsOfRows();
        if (grouping.isEmpty()) {
            return Optional.empty();
        }
        var keys = new RowKeys(request.grouping());
        var counts = new ArrayList<BookCount>();
        counts(grouping.getAsInt(), plan.shownDigits(), true)
                .forEach((frame, grouped) -> grouped.forEach((place, count) -> counts.add(
                        new BookCount(keys.of(frame.node(), frame.year(), place, RowKeys.Holder.ANY), count, 0, 0))));
        return Optional.of(counts);
    }

    /** Empty when no grouping of the blocks counted them. */
    OptionalInt allGrouping() {
        return plan.countsOfAll();
    }

    long allBooks() {
        long[] all = {0};
        counts(plan.countsOfAll().orElseThrow(), 0, false)
                .values()
                .forEach(grouped -> grouped.forEach((place, count) -> all[0] += count));
        return all[0];
    }

    long filed() {
        int section =
                request.universe().cube() == Cube.PERFORMANCE ? SectionId.FILED_PERFORMANCE : SectionId.FILED_BUDGETS;
        long[] filed = {0};
        forEachBlock(request.years(), false, (frame, block) -> BlockCodec.section(block.cells(), section)
                .ifPresent(counts -> filed[0] += counts.countOf(SectionId.FILED_KEY)));
        return filed[0];
    }

    private Map<Frame, GroupedCounts> counts(int grouping, int shownDigits, boolean byFrame) {
        var cube = request.universe().cube();
        var counts = new HashMap<Frame, GroupedCounts>();
        forEachBlock(request.years(), plan.isOfItems(grouping), (frame, block) -> BlockCodec.section(
                        block.cells(), SectionId.books(cube, grouping))
                .ifPresent(section -> counts.computeIfAbsent(
                                byFrame ? frame : new Frame(ANYWHERE, 0),
                                fresh -> new GroupedCounts(
                                        cube, shownDigits, new FunctionView(request, fresh.year())::wants))
                        .add(section)));
        return counts;
    }

    private GroupedSums sums(Cube cube, Frame frame) {
        return new GroupedSums(cube, plan.rows(), new FunctionView(request, frame.year())::shown);
    }

    private void forEachBlock(List<Integer> years, boolean items, Visitor visitor) {
        var nodes = new HashMap<String, RegionNode>();
        var ownOnly = new HashMap<String, RegionNode>();
        request.nodes().forEach(node -> (node.own() ? ownOnly : nodes).put(node.code(), node));
        boolean byRegion = request.grouping().by(GroupKey.REGION);
        for (var block : blocks) {
            boolean own = block.part().equals(BlockPart.OWN);
            boolean wanted = years.contains(block.year())
                    && (own || items != block.part().equals(BlockPart.SUMMARY));
            if (wanted && nodes.containsKey(block.region())) {
                visitor.visit(frame(byRegion, nodes.get(block.region()), block), block);
            }
            if (wanted && own && ownOnly.containsKey(block.region())) {
                visitor.visit(frame(byRegion, ownOnly.get(block.region()), block), block);
            }
        }
    }

    private static Frame frame(boolean byRegion, RegionNode node, StoredBlock block) {
        return new Frame(byRegion ? node : ANYWHERE, block.year());
    }

    private List<StoredBlock> read(Connection connection) {
        var years = new LinkedHashSet<>(request.years());
        years.addAll(request.comparedYears());
        var sql = new SqlText()
                .add("select year, region, part, cells from rollup_block where stage = ")
                .value(request.universe().stage().code())
                .add(" and year = any(")
                .array("integer", years)
                .add(") and layer <= ")
                .value(request.universe().status().lastLayer())
                .add(" and (region = any(")
                .array("text", codes(false))
                .add(") and ")
                .add(parts())
                .add(" or region = any(")
                .array("text", codes(true))
                .add(") and part = 0)");
        try (var statement = sql.prepare(connection);
                var row = statement.executeQuery()) {
            var read = new ArrayList<StoredBlock>();
            while (row.next()) {
                read.add(new StoredBlock(
                        row.getInt(1), row.getString(2), new BlockPart(row.getInt(3)), row.getBytes(4)));
            }
            return read;
        } catch (SQLException e) {
            throw new FiguresUnavailableException(e);
        }
    }

    private List<String> codes(boolean own) {
        return request.nodes().stream()
                .filter(node -> node.own() == own)
                .map(RegionNode::code)
                .toList();
    }

    private SqlText parts() {
        boolean items = plan.sumsOfItems()
                || plan.countsOfRows().stream().anyMatch(plan::isOfItems)
                || plan.countsOfAll().stream().anyMatch(plan::isOfItems);
        if (!items) {
            return new SqlText().add("part <= 1");
        }
        var classes = new LinkedHashSet<Integer>();
        for (var prefix : request.functions()) {
            if (!request.places().isEmpty() || prefix.length() < BlockPart.CLASS_DIGITS) {
                return new SqlText().add("true");
            }
            classes.add(part(prefix).number());
        }
        if (classes.isEmpty()) {
            return new SqlText().add("true");
        }
        return new SqlText()
                .add("(part <= 1 or part = any(")
                .array("integer", classes)
                .add("))");
    }

    private static BlockPart part(String prefix) {
        return Character.isDigit(prefix.charAt(0))
                ? BlockPart.ofClass(prefix.substring(0, BlockPart.CLASS_DIGITS))
                : BlockPart.UNSPECIFIED;
    }

    private interface Visitor {
        void visit(Frame frame, StoredBlock block);
    }
}
