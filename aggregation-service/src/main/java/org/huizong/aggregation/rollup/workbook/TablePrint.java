package org.huizong.aggregation.rollup.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.huizong.aggregation.rollup.domain.table.ComposedTable;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.Cell;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedRow;
import org.huizong.aggregation.rollup.domain.table.ComposedTable.ComposedSide;
import org.huizong.aggregation.rollup.domain.table.RowKind;
import org.huizong.aggregation.rollup.domain.table.TableSide;
import org.huizong.aggregation.rollup.workbook.PrintedTable.PrintedCell;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** 排版: puts the rows of a composed table into the places of the official form; the totals of both halves stand in one row. */
public final class TablePrint {

    private static final int CLASS_DIGITS = 3;
    private static final String INDENT = "　";

    private final AmountUnit unit;
    private final BiFunction<Dimension, String, String> names;

    /** @param names the name of a code */
    public TablePrint(AmountUnit unit, BiFunction<Dimension, String, String> names) {
        this.unit = unit;
        this.names = names;
    }

    public List<List<PrintedCell>> rows(ComposedTable table) {
        int height = table.sides().stream()
                .mapToInt(side -> side.rows().size())
                .max()
                .orElse(0);
        var rows = new ArrayList<List<PrintedCell>>();
        for (int i = 0; i < height; i++) {
            var cells = new ArrayList<PrintedCell>();
            for (var side : table.sides()) {
                cells.addAll(at(side, i, height));
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<PrintedCell> at(ComposedSide side, int index, int height) {
        int above = side.rows().size() - 1;
        if (index == height - 1) {
            return cells(side.form(), Optional.of(side.rows().get(above)));
        }
        return cells(side.form(), index < above ? Optional.of(side.rows().get(index)) : Optional.<ComposedRow>empty());
    }

    private List<PrintedCell> cells(TableSide form, Optional<ComposedRow> row) {
        var cells = new ArrayList<PrintedCell>();
        for (int part = 0; part < codeCells(form.rows()); part++) {
            int level = part;
            cells.add(PrintedCell.code(row.map(from -> code(from.key(), level)).orElse("")));
        }
        cells.add(PrintedCell.label(row.map(from -> label(form, from)).orElse("")));
        for (var column : form.columns()) {
            cells.add(PrintedCell.figure(
                    row.map(from -> from.cells().get(column.key())).map(this::amount)));
        }
        return cells;
    }

    private BigDecimal amount(Cell cell) {
        return new BigDecimal(unit.format(new Amount(cell.fen())));
    }

    private String label(TableSide form, ComposedRow row) {
        var label =
                row.label().orElseGet(() -> names.apply(form.rows().dimension().orElseThrow(), row.key()));
        return INDENT.repeat(Math.max(0, row.level() - 1)) + label;
    }

    /** 类、款、项 columns in front of the names. */
    private static int codeCells(RowKind kind) {
        return switch (kind) {
            case FUNCTION -> 3;
            case ECONOMIC -> 2;
            case FUNCTION_CLASS, KNOWN -> 0;
        };
    }

    /** The digits of one level of a code: 2014004 is printed as 201, 40, 04. */
    private static String code(String code, int level) {
        if (!Character.isDigit(code.charAt(0))) {
            return "";
        }
        int from = level == 0 ? 0 : CLASS_DIGITS + 2 * (level - 1);
        int to = CLASS_DIGITS + 2 * level;
        return code.length() < to ? "" : code.substring(from, to);
    }
}
