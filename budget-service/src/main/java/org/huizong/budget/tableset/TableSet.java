package org.huizong.budget.tableset;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.AmountUnit;

/**
 * 报表体系: which tables a province's books print, and how they hang together. Pure data: a new province is a file, not
 * code.
 *
 * @param name what a person calls it, in both languages
 * @param source where the tables, their titles and columns can be looked up
 * @param regions first digits of the regions whose books print it, two for a province; none stands for every region
 * @param fromYear first fiscal year it is printed for; 0 without a first
 * @param untilYear last fiscal year it is printed for; 0 without a last
 * @param stage word of {@link Stage}; adjusted and executed books print the tables of the initial one
 * @param unit unit of a table that does not name its own
 * @param numberedColumns whether a line below the headings numbers the columns of figures
 * @param noise words that a label may have or lack
 * @param parts words that the titles of the document's parts contain, in order
 * @param due what a published document of it must have: numbers of its tables, and of sections of the narrative where it
 *     has a narrative; none where nobody has said
 */
public record TableSet(
        String id,
        Name name,
        String source,
        List<String> regions,
        int fromYear,
        int untilYear,
        String stage,
        String unit,
        boolean numberedColumns,
        List<String> noise,
        List<String> parts,
        List<String> due,
        List<String> totalLabels,
        ProjectLabels projectLabels,
        List<String> classifiedWords,
        List<TableTemplate> tables,
        List<TableLink> links,
        List<CarryoverLink> carryovers) {

    public TableSet {
        name = name == null ? new Name(id, id) : name;
        source = source == null ? "" : source;
        regions = orNone(regions);
        noise = orNone(noise);
        parts = orNone(parts);
        due = orNone(due);
        totalLabels = orNone(totalLabels);
        classifiedWords = orNone(classifiedWords);
        tables = orNone(tables);
        links = orNone(links);
        carryovers = orNone(carryovers);
    }

    public record Name(String zh, String en) {}

    /** Labels in front of the particulars of a project in the narrative; the first of each is the usual one. */
    public record ProjectLabels(
            List<String> name,
            List<String> basis,
            List<String> amount,
            List<String> undertaker,
            List<String> allocation,
            List<String> period) {}

    /**
     * A relation between tables that helps to place figures.
     *
     * @param row a row key; {@code *} for total and every code, {@code class} for three-digit codes, {@code 301~} for a code
     *     and all below it, {@code any} for all rows
     * @param columns whose sum is meant
     * @param is {@code equal}, {@code at-least} or {@code at-most}
     * @param of terms {@code table/row/column}, added, or subtracted with a leading minus; {@code *} is the same row
     * @param last whether it is heard only after all others have said what they can
     */
    public record TableLink(String table, String row, List<String> columns, String is, List<String> of, boolean last) {}

    /**
     * 结转资金的性质: what the items of the revenue table tell about the nature of carried-over money.
     *
     * @param source table with the items, whose {@code column} holds the carried-over money
     * @param basic columns of the table's total row that hold basic money
     * @param project columns that hold project money
     */
    public record CarryoverLink(String table, String source, String column, List<String> basic, List<String> project) {}

    /** Whether books of that stage print these tables. */
    public boolean isOf(Stage bookStage) {
        return Stage.ofCode(stage) == (bookStage == Stage.FINAL_ACCOUNTS ? Stage.FINAL_ACCOUNTS : Stage.INITIAL);
    }

    public boolean isOfRegion(String code) {
        return regions.isEmpty() || regions.stream().anyMatch(code::startsWith);
    }

    /** Whether it is printed for the fiscal year. */
    public boolean isValidIn(int year) {
        return year >= fromYear && (untilYear == 0 || year <= untilYear);
    }

    public AmountUnit amountUnit() {
        return AmountUnit.ofCode(unit);
    }

    /** The unit in which a table prints its amounts. */
    public AmountUnit unitOf(TableTemplate template) {
        return template.unit().isEmpty() ? amountUnit() : AmountUnit.ofCode(template.unit());
    }

    public Optional<TableTemplate> table(String number) {
        return tables.stream().filter(table -> table.number().equals(number)).findFirst();
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
