package org.huizong.budget.transcription;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.reader.Typography;

/**
 * The narrative transcribed by hand as one flat map from {@code <section>/<row>/<column>} to the printed text, and from
 * {@code text/<key>} to texts. A row that only its printed name identifies is looked up among the transcribed labels.
 */
final class ExpectedNarrative {

    private static final Map<String, String> BUDGET_SECTIONS = Map.ofEntries(
            Map.entry("三/一", "s1"),
            Map.entry("三/二", "s2"),
            Map.entry("三/三", "s3"),
            Map.entry("三/四", "s4"),
            Map.entry("三/五（一）", "s5.1"),
            Map.entry("三/五（二）", "s5.2"),
            Map.entry("三/五（三）", "s5.3"),
            Map.entry("三/六", "s6"),
            Map.entry("三/十", "s10"),
            Map.entry("三/十一", "s11"),
            Map.entry("三/十二（一）", "s12.1"));
    private static final Map<String, String> ACCOUNTS_SECTIONS = Map.of(
            "二/一", "f1", "二/二", "f2", "二/三", "f3", "二/四", "f4", "二/五", "f5", "二/六", "f6", "二/七", "f10", "二/八", "f8",
            "二/九", "f9", "二/十（一）", "f12.1");
    private static final Map<String, String> HUBEI_SECTIONS = Map.of(
            "二/一（一）", "s2", "二/一（二）", "s3", "二/一（三）", "s5.1", "二/一（四）", "s8", "二/一（五）", "s9", "二/一（六）", "s12.1", "二/二",
            "s10");
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("s1/收支总预算", "total"),
            Map.entry("s2/部门收入预算", "total"),
            Map.entry("s2/收入总计", "total"),
            Map.entry("s2/财政拨款收入", "appropriation"),
            Map.entry("s2/一般公共预算", "general-public"),
            Map.entry("s2/上级一般公共预算安排的转移支付资金", "general-public-superior"),
            Map.entry("s2/政府性基金预算", "government-funds"),
            Map.entry("s2/上级政府性基金安排的转移支付资金", "government-funds-superior"),
            Map.entry("s2/国有资本经营预算", "state-capital"),
            Map.entry("s2/上级国有资本经营预算安排的转移支付资金", "state-capital-superior"),
            Map.entry("s2/单位资金", "unit-funds"),
            Map.entry("s2/财政拨款结转", "appropriation-carryover"),
            Map.entry("支出预算", "total"),
            Map.entry("支出总计", "total"),
            Map.entry("预算支出变动", "total"),
            Map.entry("基本支出", "basic"),
            Map.entry("项目支出", "project"),
            Map.entry("财政拨款收支总预算", "total"),
            Map.entry("一般公共预算拨款", "revenue.general-public"),
            Map.entry("一般公共预算拨款合计", "total"),
            Map.entry("一般公共预算支出", "total"),
            Map.entry("一般公共预算基本支出", "total"),
            Map.entry("人员经费", "personnel"),
            Map.entry("公用经费", "operating"),
            Map.entry("“三公”经费", "total"),
            Map.entry("“三公”经费预算", "total"),
            Map.entry("“三公”经费支出决算", "total"),
            Map.entry("因公出国（境）费", "overseas-travel"),
            Map.entry("公务用车购置及运行维护费", "vehicle"),
            Map.entry("公务用车购置费", "vehicle-purchase"),
            Map.entry("公务用车运行费", "vehicle-operation"),
            Map.entry("公务用车运行维护费", "vehicle-operation"),
            Map.entry("公务接待费", "reception"),
            Map.entry("上年结转结余", "total"),
            Map.entry("s11/财政拨款", "appropriation"),
            Map.entry("s11/非财政拨款", "non-appropriation"),
            Map.entry("机关运行经费", "operating-expenses"),
            Map.entry("f1/本年收入", "revenue"),
            Map.entry("f1/本年支出", "expenditure"),
            Map.entry("f2/本年收入", "total"),
            Map.entry("f2/财政拨款收入", "appropriation"),
            Map.entry("上级补助收入", "superior-subsidy"),
            Map.entry("事业收入", "service"),
            Map.entry("经营收入", "operating"),
            Map.entry("附属单位上缴收入", "affiliate-remittance"),
            Map.entry("其他收入", "other"),
            Map.entry("f3/本年支出", "total"),
            Map.entry("上缴上级支出", "remittance"),
            Map.entry("经营支出", "operating"),
            Map.entry("对附属单位补助支出", "affiliate-subsidy"),
            Map.entry("财政拨款收入", "revenue"),
            Map.entry("财政拨款支出", "expenditure"),
            Map.entry("财政拨款收入预决算", "revenue"),
            Map.entry("财政拨款支出预决算", "expenditure"),
            Map.entry("一般公共预算财政拨款支出", "total"),
            Map.entry("一般公共预算财政拨款基本支出", "total"));
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("amount", "amount"),
            Map.entry("share_pct", "share"),
            Map.entry("yoy_dir", "direction"),
            Map.entry("yoy_amount", "change"),
            Map.entry("yoy_pct_dir", "rateDirection"),
            Map.entry("yoy_pct", "rate"),
            Map.entry("reason", "reason"),
            Map.entry("usage", "usage"),
            Map.entry("prior_raw", "prior"),
            Map.entry("budget_raw", "initial"),
            Map.entry("variance_raw", "deviation"),
            Map.entry("groups", "count"),
            Map.entry("persons", "persons"),
            Map.entry("batches", "batches"),
            Map.entry("vehicles_bought", "bought"),
            Map.entry("vehicles_held", "held"));

    private final JsonNode expected;
    private final BookContent content;
    private final String f;
    private final Map<String, String> cells = new TreeMap<>();
    final Map<String, int[]> lines = new TreeMap<>();

    ExpectedNarrative(JsonNode expected, BookContent content) {
        this.expected = expected;
        this.content = content;
        this.f = expected.get("meta").get("stage").asText().equals("决算") ? "f" : "s";
    }

    Map<String, String> byHand() {
        expected.get("narrative").forEach(this::entry);
        procurement(expected.get("procurement"));
        assets(expected.get("assets"));
        lists();
        if (expected.has("performance") && expected.get("performance").has("intro")) {
            performance(expected.get("performance").get("intro"));
        }
        return cells;
    }

    /** Every cell of the sections that the transcription by hand covers. */
    static Map<String, String> transcribed(BookContent content) {
        var cells = new TreeMap<String, String>();
        for (var section : content.narrative()) {
            for (var row : section.rows()) {
                row.cells()
                        .forEach((column, cell) ->
                                cells.put(section.number() + "/" + row.key() + "/" + column, cell.text()));
            }
        }
        return cells;
    }

    /** Places whose texts differ, with both texts. */
    static Map<String, String> differences(Map<String, String> truth, Map<String, String> read) {
        var places = new TreeSet<>(truth.keySet());
        places.addAll(read.keySet());
        var differences = new TreeMap<String, String>();
        for (var place : places) {
            var expected = truth.getOrDefault(place, "absent");
            var actual = read.getOrDefault(place, "absent");
            if (!expected.equals(actual)) {
                differences.put(place, expected + " read as " + actual);
            }
        }
        return differences;
    }

    private String section(JsonNode entry) {
        var printed = entry.get("section").asText();
        if (expected.has("function_classes")) {
            return HUBEI_SECTIONS.get(printed);
        }
        if (f.equals("s")) {
            return BUDGET_SECTIONS.get(printed);
        }
        var number = ACCOUNTS_SECTIONS.get(printed);
        if (entry.has("budget")) {
            return number + ".2";
        }
        return number.equals("f10") && (entry.has("groups") || entry.has("vehicles_held") || entry.has("batches"))
                ? "f10.1"
                : number;
    }

    private void entry(JsonNode entry) {
        var section = section(entry);
        var label = entry.get("label").asText();
        if (label.equals("重复句")) {
            cells.put("text/s5.1/reason", entry.get("reason").asText());
            return;
        }
        if (entry.has("not_arranged") && !section.equals("s2")) {
            cells.put("text/" + section + "/empty", "");
            return;
        }
        if (entry.has("only_gpb")) {
            cells.put("text/s4/only-general-public", "收入全部为一般公共预算拨款");
            cells.put("s4/revenue.government-funds/state", "无");
            cells.put("s4/revenue.state-capital/state", "无");
            return;
        }
        if (label.endsWith("预算包括")) {
            items(entry, label.startsWith("收入") ? "s1/revenue-items" : "s1/expenditure-items");
            return;
        }
        var row = row(section, label);
        if (entry.has("items")) {
            items(entry, "s6/" + row + "-items");
        }
        if (entry.has("not_arranged")) {
            put(section + "/" + row + "/state", "未安排", entry);
        }
        cells(section + "/" + row, entry);
        components(section, entry);
    }

    private void items(JsonNode entry, String key) {
        var items = new StringBuilder();
        entry.get("items")
                .forEach(item -> items.append(items.isEmpty() ? "" : "、").append(item.asText()));
        cells.put("text/" + key, items.toString());
    }

    private String row(String section, String label) {
        var known = ROWS.getOrDefault(section + "/" + label, ROWS.get(label));
        return known != null
                ? known
                : content.section(section).orElseThrow().rows().stream()
                        .filter(row -> row.label().endsWith(label) || (row.label() + "（类）").equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no row for " + section + " " + label))
                        .key();
    }

    private void cells(String row, JsonNode entry) {
        COLUMNS.forEach((field, column) -> {
            var raw = entry.has("raw") && entry.get("raw").isObject()
                    ? entry.get("raw").get(field)
                    : null;
            var value = raw == null ? entry.get(field) : raw;
            boolean joint = column.equals("reason") && row.equals("s3/total")
                    || expected.has("function_classes") && row.equals("s5.1/basic") && column.equals("reason");
            if (value != null && !value.isNull() && !joint) {
                boolean executed = column.equals("amount") && row.matches("f(4|10)\\.2/.*");
                put(row + "/" + (executed ? "executed" : column), value.asText(), entry);
            }
        });
        if (entry.has("purchase")) {
            put("f10.1/vehicle-purchase/amount", entry.get("purchase").asText(), entry);
            put("f10.1/vehicle-operation/amount", entry.get("operation").asText(), entry);
        }
    }

    private void put(String place, String text, JsonNode entry) {
        cells.put(place, text);
        if (entry.has("lines")) {
            lines.putIfAbsent(place, new int[] {
                entry.get("lines").get(0).asInt(), entry.get("lines").get(1).asInt()
            });
        }
    }

    /** 预算支出变动: what is said of its parts. */
    private void components(String section, JsonNode entry) {
        if (entry.has("components")) {
            for (var part : entry.get("components")) {
                var row = section + "/" + ROWS.get(part.get("item").asText());
                cells.put(row + "/direction", part.get("dir").asText());
                cells.put(row + "/change", part.get("amount").asText());
            }
            for (var reason : entry.get("reason").asText().split("；")) {
                var row = section + "/" + ROWS.get(reason.substring(0, 4));
                cells.put(row + "/reason", reason.substring(reason.indexOf("是") + 1));
            }
        }
    }

    private void procurement(JsonNode procurement) {
        var rows = Map.of(
                "total",
                "total",
                "goods",
                "goods",
                "works",
                "works",
                "services",
                "services",
                "sme",
                "small-medium",
                "micro",
                "micro",
                "sme_and_micro",
                "small-medium-and-micro");
        rows.forEach((field, row) -> {
            number(procurement, field, "12.2/" + row + "/amount");
            boolean combined = field.equals("sme") && procurement.has("sme_and_micro");
            number(procurement, field + "_share", "12.2/" + row + (combined ? "-and-micro" : "") + "/share");
            number(procurement, field + "_pct", "12.2/" + row + "/share");
        });
        if (procurement.has("change")) {
            cells.put("s12.2/total/state", "无变化");
        }
    }

    private void number(JsonNode node, String field, String place) {
        if (node.hasNonNull(field)) {
            cells.put(f + place, node.get(field).asText());
        }
    }

    private void assets(JsonNode assets) {
        cells.put("text/" + f + "12.3/as-of", assets.get("as_of_raw").asText());
        number(assets, "house_area_m2", "12.3/houses/area");
        number(assets, "house_value", "12.3/houses/amount");
        for (var kind : List.of("", "_general", "_enforcement", "_other")) {
            var row = "12.3/vehicles" + kind.replace('_', '.');
            number(assets, "vehicles" + kind, row + "/count");
            number(assets, "vehicles" + kind + "_value", row + "/amount");
        }
        number(assets, "furniture_value", "12.3/furniture/amount");
        number(assets, "other_value", "12.3/other/amount");
        number(assets, "equip_50w", "12.3/equipment-500k/count");
        number(assets, "equip_100w", "12.3/equipment-1m/count");
        number(assets, "equip_50w_general", "12.3/equipment-500k/count");
        number(assets, "equip_100w_special", "12.3/equipment-1m/count");
        number(assets, "plan_equip_50w", "12.3/planned.equipment-500k/count");
        number(assets, "plan_equip_100w", "12.3/planned.equipment-1m/count");
        number(assets, "other_vehicle_note", "12.3/vehicles.other/usage");
        if (assets.has("plan_buy_vehicle")) {
            cells.put(
                    f + "12.3/planned.vehicles/state",
                    assets.get("plan_buy_vehicle").asText().substring(0, 3));
        }
        if (assets.has("total")) {
            List.of("total", "current", "fixed").forEach(row -> number(assets, row, "12.3/" + row + "/amount"));
            cells("s12.3/total", ((com.fasterxml.jackson.databind.node.ObjectNode) assets.deepCopy()).without("total"));
            cells.put("s12.3/total/rateDirection", "减少");
        }
        if (assets.has("vehicle_breakdown")) {
            for (var kind : assets.get("vehicle_breakdown")) {
                var row = row("f12.3", kind.get("type").asText());
                cells.put("f12.3/" + row + "/count", kind.get("count").asText());
            }
        }
    }

    private void performance(JsonNode intro) {
        number(intro, "overall_goals", "12.4/overall/count");
        number(intro, "overall_amount", "12.4/overall/amount");
        number(intro, "project_count", "12.4/projects/count");
        number(intro, "fiscal_project_count", "12.4/appropriated/count");
        number(intro, "fiscal_amount", "12.4/appropriated/amount");
        number(intro, "nonfiscal_project_count", "12.4/non-appropriated/count");
        number(intro, "nonfiscal_amount", "12.4/non-appropriated/amount");
    }

    /** Items, classes and economic sections, which the transcription by hand keeps in lists of their own. */
    private void lists() {
        list("function_items", "f5.3");
        list("function_classes", "s3.1");
        if (expected.has("basic")) {
            Map.of("personnel", "personnel", "public", "operating").forEach((field, row) -> {
                var part = expected.get("basic").get(field);
                cells.put("f6/" + row + "/amount", part.get("amount").asText());
                part.get("items").forEach(item -> item(item, "f6"));
            });
        }
        if (expected.has("economic_classes")) {
            for (var economicClass : expected.get("economic_classes")) {
                cells.put(
                        "s3.2/" + economicClass.get("code").asText() + "/amount",
                        economicClass.get("raw").asText());
                economicClass.get("items").forEach(item -> item(item, "s3.2"));
            }
        }
    }

    private void list(String field, String section) {
        if (expected.has(field)) {
            for (var row : expected.get(field)) {
                cells.put(
                        section + "/" + row.get("code").asText() + "/amount",
                        row.get("raw").asText());
                if (row.hasNonNull("usage")) {
                    cells.put(
                            section + "/" + row.get("code").asText() + "/usage",
                            row.get("usage").asText());
                }
            }
        }
    }

    private void item(JsonNode item, String section) {
        var name = item.get("item").asText();
        var row = content.section(section).orElseThrow().rows().stream()
                .filter(candidate -> Typography.canonical(candidate.label()).equals(Typography.canonical(name)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + name));
        cells.put(section + "/" + row.key() + "/amount", item.get("raw").asText());
    }
}
