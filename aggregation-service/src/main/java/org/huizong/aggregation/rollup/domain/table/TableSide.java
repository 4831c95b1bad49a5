package org.huizong.aggregation.rollup.domain.table;

import java.util.List;

/**
 * One half of a two-sided table, or a whole one.
 *
 * @param totalLabel of the total row of codes; empty when the form lists its rows
 * @param known the rows that the form lists; none when its rows are codes
 */
public record TableSide(
        String key,
        RowKind rows,
        String totalLabel,
        List<TableColumn> columns,
        List<PrintedSum> columnSums,
        List<KnownRow> known,
        List<PrintedSum> rowSums) {

    public TableSide {
        columns = List.copyOf(columns);
        columnSums = List.copyOf(columnSums);
        known = List.copyOf(known);
        rowSums = List.copyOf(rowSums);
    }
}
