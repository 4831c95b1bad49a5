package org.huizong.aggregation.rollup.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huizong.aggregation.rollup.domain.GroupKey;
import org.huizong.aggregation.rollup.domain.RollupQuery.Universe;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.aggregation.rollup.export.ExportColumn;
import org.huizong.aggregation.rollup.export.ExportColumn.Kind;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * Fiscal Data Package 1.0: the rows as CSV with a description that says what is measured in which currency and by which
 * dimensions. The factor turns an amount into yuan.
 */
final class FiscalDataPackage {

    private static final String DATA = "data.csv";
    private static final String RESOURCE = "data";
    /** The earliest that a ZIP can hold: the bytes depend on nothing but the figures. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Map<GroupKey, String> CLASSIFICATIONS =
            Map.of(GroupKey.FUNCTION, "functional", GroupKey.ECONOMIC, "economic");
    private static final Set<GroupKey> HOLDERS = Set.of(GroupKey.BUDGET_UNIT, GroupKey.DEPARTMENT);
    private static final Map<Stage, String> PHASES = Map.of(
            Stage.INITIAL, "approved",
            Stage.ADJUSTED, "adjusted",
            Stage.EXECUTED, "executed",
            Stage.FINAL_ACCOUNTS, "executed");

    private FiscalDataPackage() {}

    static void write(RollupExport export, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        entry(zip, "datapackage.json");
        zip.write(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(description(export)));
        zip.closeEntry();
        entry(zip, DATA);
        CsvRows.write(export.columns().names(), export.values(), false, zip);
        zip.closeEntry();
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static ObjectNode description(RollupExport export) {
        var universe = export.query().universe();
        var description = JsonNodeFactory.instance
                .objectNode()
                .put("profile", "fiscal-data-package")
                .put("name", export.stem())
                .put("title", "部门预算汇总 " + export.cube())
                .put("countryCode", "CN")
                .put("granularity", "aggregated")
                .put("watermark", Long.toString(export.answer().watermark().value()))
                .put("stage", universe.stage().code())
                .put("status", universe.status().code());
        var years = description.putObject("fiscalPeriod");
        export.answer().content().years().stream()
                .min(Integer::compare)
                .ifPresent(year -> years.put("start", year + "-01-01"));
        export.answer().content().years().stream()
                .max(Integer::compare)
                .ifPresent(year -> years.put("end", year + "-12-31"));
        var resource = description.putArray("resources").addObject();
        resource.put("profile", "tabular-data-resource")
                .put("name", RESOURCE)
                .put("path", DATA)
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        var fields = resource.putObject("schema").putArray("fields");
        export.columns()
                .columns()
                .forEach(column -> fields.addObject().put("name", column.name()).put("type", type(column)));
        var model = description.putObject("model");
        measures(export, model.putObject("measures"));
        dimensions(export, model.putObject("dimensions"));
        return description;
    }

    private static String type(ExportColumn column) {
        return switch (column.kind()) {
            case TEXT -> "string";
            case FLAG -> "boolean";
            case YEAR -> "year";
            case COUNT -> "integer";
            case MONEY, RATIO -> "number";
        };
    }

    private static void measures(RollupExport export, ObjectNode measures) {
        var universe = export.query().universe();
        for (var column : export.columns().columns()) {
            if (column.kind() == Kind.MONEY) {
                measures.putObject(column.name())
                        .put("source", column.name())
                        .put("currency", "CNY")
                        .put("factor", yuan(export.query().display().unit()))
                        .put("direction", universe.cube() == Cube.REVENUE ? "revenue" : "expenditure")
                        .put("phase", phase(universe));
            }
        }
    }

    private static String phase(Universe universe) {
        boolean proposed = universe.stage() == Stage.INITIAL && universe.status() == Status.SUBMITTED;
        return proposed ? "proposed" : PHASES.get(universe.stage());
    }

    /** What one of the unit is in yuan. */
    private static BigDecimal yuan(AmountUnit unit) {
        int moved = new BigDecimal(unit.format(new Amount(1))).scale() - 2;
        return BigDecimal.ONE.movePointRight(moved);
    }

    private static void dimensions(RollupExport export, ObjectNode dimensions) {
        for (var key : export.query().grouping().keys()) {
            if (key != GroupKey.YEAR) {
                dimension(dimensions.putObject(key.code()), key, export);
            }
        }
        var year = dimensions.putObject("year").put("dimensionType", "datetime").put("primaryKey", "year");
        year.putObject("attributes").putObject("year").put("source", "year");
    }

    private static void dimension(ObjectNode dimension, GroupKey key, RollupExport export) {
        var classification = CLASSIFICATIONS.get(key);
        if (classification != null) {
            dimension.put("dimensionType", "classification").put("classificationType", classification);
        } else if (HOLDERS.contains(key)) {
            dimension.put("dimensionType", "entity");
        } else {
            dimension.put(
                    "dimensionType",
                    switch (key) {
                        case REGION -> "location";
                        case PROJECT -> "activity";
                        default -> "other";
                    });
        }
        dimension.put("primaryKey", key.code());
        var attributes = dimension.putObject("attributes");
        attributes.putObject(key.code()).put("source", key.code());
        var label = key.code() + "Name";
        if (export.columns().names().contains(label)) {
            attributes.putObject(label).put("source", label).put("labelfor", key.code());
        }
    }
}
