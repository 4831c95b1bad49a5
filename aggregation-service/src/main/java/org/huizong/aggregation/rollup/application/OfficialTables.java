package org.huizong.aggregation.rollup.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.huizong.aggregation.rollup.domain.table.HeaderCell;
import org.huizong.aggregation.rollup.domain.table.KnownRow;
import org.huizong.aggregation.rollup.domain.table.OfficialTable;
import org.huizong.aggregation.rollup.domain.table.PrintedSum;
import org.huizong.aggregation.rollup.domain.table.RowKind;
import org.huizong.aggregation.rollup.domain.table.TableColumn;
import org.huizong.aggregation.rollup.domain.table.TableSide;
import org.huizong.aggregation.rollup.domain.table.Take;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;

/** 官方表式: the forms of the eleven tables, which are data: {@code rollup-table/official.yaml}. */
@ApplicationScoped
public class OfficialTables {

    private static final String RESOURCE = "/rollup-table/official.yaml";

    private final List<OfficialTable> tables;

    public OfficialTables() {
        try (var in = OfficialTables.class.getResourceAsStream(RESOURCE)) {
            this.tables = stream(new YAMLMapper().readTree(in))
                    .map(OfficialTables::table)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<OfficialTable> all() {
        return tables;
    }

    private static OfficialTable table(JsonNode node) {
        return new OfficialTable(
                node.path("number").intValue(),
                node.path("title").textValue(),
                node.path("empty").textValue(),
                stream(node.path("header"))
                        .map(row -> stream(row)
                                .map(cell -> new HeaderCell(
                                        cell.path("text").textValue(),
                                        cell.path("rows").asInt(1),
                                        cell.path("columns").asInt(1)))
                                .toList())
                        .toList(),
                stream(node.path("sides")).map(OfficialTables::side).toList());
    }

    private static TableSide side(JsonNode node) {
        var cube = Cube.ofCode(node.path("cube").textValue());
        var kind = RowKind.valueOf(
                node.path("rows").textValue().toUpperCase(Locale.ROOT).replace('-', '_'));
        var columns = new ArrayList<TableColumn>();
        var ofColumns = takes(node.path("columns"), cube, kind == RowKind.KNOWN);
        node.path("columns")
                .forEach(column -> columns.add(new TableColumn(
                        text(column, "key"),
                        text(column, "label"),
                        ofColumns.get(text(column, "key")),
                        text(column, "untold"))));
        var known = new ArrayList<KnownRow>();
        var ofRows = takes(node.path("known"), cube, false);
        node.path("known")
                .forEach(row -> known.add(new KnownRow(
                        text(row, "key"),
                        text(row, "label"),
                        row.path("level").intValue(),
                        ofRows.get(text(row, "key")),
                        text(row, "untold"))));
        return new TableSide(
                text(node, "key"),
                kind,
                text(node, "total"),
                columns,
                sums(node.path("columnSums")),
                known,
                sums(node.path("rowSums")));
    }

    /**
     * The takes of columns or rows by their keys; one that is the sum of others takes what they take.
     *
     * @param everything a column that names nothing narrows nothing
     */
    private static Map<String, List<Take>> takes(JsonNode nodes, Cube cube, boolean everything) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        nodes.forEach(node -> byKey.put(text(node, "key"), node));
        var takes = new LinkedHashMap<String, List<Take>>();
        byKey.forEach((key, node) -> {
            var own = takes(key, byKey, cube);
            boolean all = everything && own.isEmpty() && text(node, "untold").isEmpty();
            takes.put(key, all ? List.of(new Take(cube, Map.of())) : own);
        });
        return takes;
    }

    private static List<Take> takes(String key, Map<String, JsonNode> byKey, Cube cube) {
        var node = byKey.get(key);
        var takes = new ArrayList<Take>();
        node.path("takes").forEach(take -> takes.add(take(take, cube)));
        node.path("sumOf").forEach(part -> takes.addAll(takes(part.textValue(), byKey, cube)));
        return takes;
    }

    private static Take take(JsonNode node, Cube cube) {
        var keys = new EnumMap<Dimension, List<String>>(Dimension.class);
        for (var dimension : Dimension.values()) {
            var values = node.path(dimension.code());
            if (values.isTextual()) {
                keys.put(dimension, List.of(values.textValue()));
            } else if (values.isArray()) {
                keys.put(dimension, stream(values).map(JsonNode::textValue).toList());
            }
        }
        return new Take(node.has("cube") ? Cube.ofCode(text(node, "cube")) : cube, keys);
    }

    private static List<PrintedSum> sums(JsonNode nodes) {
        return stream(nodes)
                .map(node -> new PrintedSum(
                        text(node, "whole"),
                        stream(node.path("parts")).map(JsonNode::textValue).toList()))
                .toList();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
