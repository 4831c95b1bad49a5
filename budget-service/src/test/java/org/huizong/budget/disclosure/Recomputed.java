package org.huizong.budget.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/** What the sentences of a disclosure have to say after one leaf has changed, by plain sums over the cells. */
final class Recomputed {

    private static final Map<String, List<String>> PARTS = Map.of(
            "2", List.of("general-public", "unit-funds", "appropriation-carryover"),
            "3", List.of("basic", "project"),
            "5", List.of("basic", "project"),
            "6", List.of("personnel", "operating"));

    private static final Map<String, String> SOURCES = Map.of(
            "general-public", "一般公共预算",
            "unit-funds", "单位资金",
            "appropriation-carryover", "财政拨款结转");

    private final BookContent content;
    private final Leaf leaf;

    /** @param content the altered one */
    Recomputed(BookContent content, Leaf leaf) {
        this.content = content;
        this.leaf = leaf;
    }

    record Leaf(String table, String row, String column) {}

    /** Cells with an amount in a row and a column that nothing divides. */
    static List<Leaf> leaves(BookContent content) {
        var leaves = new ArrayList<Leaf>();
        PARTS.forEach((table, columns) -> content.statement(table).orElseThrow().rows().stream()
                .filter(row -> isLeaf(content, table, row))
                .forEach(row -> columns.stream()
                        .filter(column -> !row.cells().get(column).isBlank())
                        .forEach(column -> leaves.add(new Leaf(table, row.key(), column)))));
        return leaves;
    }

    private static boolean isLeaf(BookContent content, String table, StatementRow row) {
        return children(content, table, row.key()).isEmpty();
    }

    private static List<StatementRow> children(BookContent content, String table, String key) {
        return content.statement(table).orElseThrow().rows().stream()
                .filter(row -> row.parent().equals(key))
                .toList();
    }

    static BookContent changed(BookContent content, Leaf leaf, BigDecimal change) {
        return content.withStatements(content.statements().stream()
                .map(statement -> statement.number().equals(leaf.table())
                        ? SampleBooks.withRows(
                                statement,
                                statement.rows().stream()
                                        .map(row -> row.key().equals(leaf.row()) ? changed(row, leaf, change) : row)
                                        .toList())
                        : statement)
                .toList());
    }

    private static StatementRow changed(StatementRow row, Leaf leaf, BigDecimal change) {
        var cells = new HashMap<>(row.cells());
        var text = new BigDecimal(cells.get(leaf.column()).text()).add(change).toPlainString();
        cells.put(leaf.column(), new PrintedCell(text, 0));
        return new StatementRow(row.key(), row.code(), row.label(), row.parent(), row.line(), cells);
    }

    List<String> expected() {
        return switch (leaf.table()) {
            case "2" -> revenue();
            case "3" -> expenditure();
            case "5" -> generalPublic();
            default -> basic();
        };
    }

    private List<String> revenue() {
        var expected = new ArrayList<String>();
        expected.add("部门收入预算 " + total("2", "total") + " 万元，其中：");
        SOURCES.forEach((column, label) -> {
            var amount = value("2", "total", column);
            if (amount.signum() != 0) {
                var share = share(amount, total("2", "total"));
                expected.add(label + " " + amount + " 万元，占 " + share + "%" + compared("s2", column, amount));
            }
        });
        return expected;
    }

    private List<String> expenditure() {
        var total = total("3", "total");
        return List.of(
                "支出预算 " + total + " 万元，其中：",
                nature("3", "基本支出", "basic", "，占 " + share(value("3", "total", "basic"), total) + "%"),
                nature("3", "项目支出", "project", "，占 " + share(value("3", "total", "project"), total) + "%"));
    }

    private String nature(String table, String label, String column, String share) {
        var amount = value(table, "total", column);
        var section = table.equals("3") ? "s3" : "s5.1";
        return label + " " + amount + " 万元" + share + compared(section, column, amount);
    }

    private List<String> generalPublic() {
        var expected = new ArrayList<String>();
        var total = total("5", "total");
        expected.add("一般公共预算拨款合计 " + total + " 万元，其中：");
        expected.add(nature("5", "基本支出", "basic", ""));
        expected.add(nature("5", "项目支出", "project", ""));
        for (var row : children(content, "5", "total")) {
            var amount = total("5", row.key());
            expected.add(row.label() + "（类）" + amount + " 万元，占 " + share(amount, total) + "%。");
        }
        var item = total("5", leaf.row());
        expected.add("（项）：2025 年预算数为 " + item + " 万元" + compared("s5.3", leaf.row(), item));
        return expected;
    }

    private List<String> basic() {
        var operating = value("6", "total", "operating");
        return List.of(
                "一般公共预算基本支出 " + total("6", "total") + " 万元，其中：",
                "人员经费 " + value("6", "total", "personnel") + " 万元，主要包括：",
                "公用经费 " + operating + " 万元，主要包括：",
                "机关运行经费财政拨款预算 " + operating + " 万元" + compared("s12.1", "operating-expenses", operating));
    }

    /** The sentence's tail up to the reason, with last year's figure as the book printed it. */
    private String compared(String section, String row, BigDecimal amount) {
        var cells =
                content.section(section).orElseThrow().row(row).orElseThrow().cells();
        boolean less = cells.get("direction").text().equals("减少");
        var change = new BigDecimal(cells.get("change").text());
        var printed = new BigDecimal(cells.get("amount").text());
        var prior = less ? printed.add(change) : printed.subtract(change);
        var now = amount.subtract(prior);
        var words = now.signum() < 0 ? List.of("减少", "下降") : List.of("增加", "增长");
        var rate = prior.signum() == 0 ? "100.00" : share(now.abs(), prior).toPlainString();
        return "，比上年预算" + words.get(0) + " " + now.abs() + " 万元，" + words.get(1) + " " + rate + "%";
    }

    /** Parts add up where the leaf stands below; elsewhere the print stands, rounding included. */
    private BigDecimal total(String table, String row) {
        return touches(row, table)
                ? PARTS.get(table).stream()
                        .map(column -> value(table, row, column))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                : printed(table, row, "total");
    }

    private BigDecimal value(String table, String row, String column) {
        var children = children(content, table, row);
        if (children.isEmpty() || !column.equals(leaf.column()) || !touches(row, table)) {
            return printed(table, row, column);
        }
        return children.stream()
                .map(child -> value(table, child.key(), column))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean touches(String row, String table) {
        return table.equals(leaf.table()) && (row.equals("total") || leaf.row().startsWith(row));
    }

    private BigDecimal printed(String table, String row, String column) {
        return content.statement(table).orElseThrow().rows().stream()
                .filter(found -> found.key().equals(row))
                .map(found -> found.cells().get(column).text())
                .findFirst()
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .orElse(new BigDecimal("0.00"));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
