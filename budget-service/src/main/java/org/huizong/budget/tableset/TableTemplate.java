package org.huizong.budget.tableset;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 表样: one table of a table set.
 *
 * @param printed number that the document prints, where it is not the number by which relations and cubes know the table
 * @param rightLabels how the classes of the right half are named
 * @param layout how its rows are named
 * @param codes {@code function} or {@code economic}, the classification of its codes
 * @param leading columns in front of the figures, where the document does not number its columns
 * @param columns ids of the figure columns; of the left half in a two-sided table
 * @param rightColumns figure columns of the right half of a two-sided table
 * @param rightRoot key of the row that sums the right half
 * @param projects whether rows name a project behind the code
 * @param unitRow whether a row of the unit itself stands below the total
 * @param freeRows key prefix of rows with free titles, empty when every row is known
 * @param sums which columns add up to which
 * @param unit in which the table prints its amounts; empty for that of the table set
 * @param header rows of headings above the figures, as they are printed
 * @param columnLabels other headings of a column than the one in {@code header}, by column
 * @param rightRows rows of the right half that are no class
 * @param form how the printed form differs from rows and columns; null where it does not
 * @param projection how the table is made of budget lines; null where a book cannot be filed by lines
 * @param facts which cube the table fills; null for a table that fills none, and for one that the shipped cubes know by number
 */
public record TableTemplate(
        String number,
        String printed,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> titles,
        Layout layout,
        String codes,
        int leading,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> columns,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> rightColumns,
        String rightRoot,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> rightRootLabels,
        RightLabels rightLabels,
        boolean projects,
        boolean unitRow,
        String freeRows,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<ColumnSum> sums,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<RowTemplate> rows,
        String unit,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<List<HeaderCell>> header,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, List<String>> columnLabels,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<RowTemplate> rightRows,
        PrintedForm form,
        TableProjection projection,
        TableFacts facts) {

    public TableTemplate {
        codes = codes == null ? "function" : codes;
        freeRows = freeRows == null ? "" : freeRows;
        rightRoot = rightRoot == null ? "" : rightRoot;
        unit = unit == null ? "" : unit;
        printed = printed == null ? number : printed;
        rightLabels = rightLabels == null ? RightLabels.CODES : rightLabels;
        columnLabels = columnLabels == null ? Map.of() : columnLabels;
        rightRows = rightRows == null ? List.of() : List.copyOf(rightRows);
    }

    /** How the rows of a table are named. */
    public enum Layout {
        /** By classification codes. */
        CODED,
        /** By labels. */
        LABELLED,
        /** Labels on the left, codes on the right. */
        TWO_SIDED
    }

    /** How a two-sided table names the classes of its right half. */
    public enum RightLabels {
        /** 201 一般公共服务支出. */
        CODES,
        /** 一、一般公共服务支出: the printed classes are counted, their codes are not there. */
        NUMBERED
    }

    public record ColumnSum(String whole, List<String> parts) {}

    /** @param labels as printed; the first is the usual one */
    public record RowTemplate(String key, String parent, List<String> labels) {}

    /** The figure columns in which a vanished cell may have stood. */
    public List<String> figureColumns() {
        return rightColumns.isEmpty() ? columns : rightColumns;
    }

    /** The columns that the column is the sum of; empty for one that is no sum. */
    public List<String> partsOf(String column) {
        for (var sum : sums) {
            if (sum.whole().equals(column)) {
                return sum.parts();
            }
        }
        return List.of();
    }

    /** Key of the row that the classes of the right half add up to. */
    public String rightParent() {
        return rightRows.isEmpty() ? rightRoot : rightRows.get(0).key();
    }

    /** Labels of the right half's rows that are no class. */
    public List<String> rightRowLabels() {
        return Stream.concat(rightRootLabels.stream(), rightRows.stream().flatMap(row -> row.labels().stream()))
                .toList();
    }

    public PrintedForm printedForm() {
        return form == null ? PrintedForm.PLAIN : form;
    }

    public Optional<TableFacts> cubeFacts() {
        return Optional.ofNullable(facts);
    }

    public Optional<TableProjection> byLines() {
        return Optional.ofNullable(projection);
    }
}
