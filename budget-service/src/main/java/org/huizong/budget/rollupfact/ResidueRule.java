package org.huizong.budget.rollupfact;

import static org.huizong.contracts.cube.FactDetail.DISCREPANCY;
import static org.huizong.contracts.cube.FactDetail.ROUNDING;
import static org.huizong.contracts.cube.FactDetail.UNDIVIDED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.Confirmations;
import org.huizong.budget.crosstablecheck.PrintedPrecision;
import org.huizong.budget.crosstablecheck.StatementTree;
import org.huizong.contracts.cube.FactDetail;

/**
 * 表内残差: the one rule that turns any printed table into facts. Bottom-up, a row keeps as its own what it prints beyond
 * its parts, on the axis of the rows and on the axis of the columns at once, so that every printed total is reproduced
 * by adding facts. Within rounding the printed total stands; beyond it the parts win, unless two other printed relations
 * confirm the total. What nobody divides is carried undivided.
 */
final class ResidueRule {

    private final StatementTree tree;
    private final List<String> parts;
    private final PrintedRow.Reader reader;
    private final PrintedPrecision precision;
    private final Confirmations confirmations;
    private final List<Residue> residues = new ArrayList<>();

    ResidueRule(
            StatementTree tree, PrintedRow.Columns columns, PrintedPrecision precision, Confirmations confirmations) {
        this.tree = tree;
        this.parts = columns.parts();
        this.reader = new PrintedRow.Reader(tree.statement(), columns);
        this.precision = precision;
        this.confirmations = confirmations;
    }

    List<Residue> residues() {
        tree.tops().forEach(this::derive);
        return List.copyOf(residues);
    }

    private Derived derive(int position) {
        var row = reader.read(tree.row(position));
        var children = new ArrayList<Derived>();
        for (int child : tree.children(position)) {
            var derived = derive(child);
            if (derived.says()) {
                children.add(derived);
            }
        }
        var derived = children.isEmpty() ? leaf(row) : node(row, children);
        row.figures().keySet().forEach(derived::print);
        return derived;
    }

    private Derived leaf(PrintedRow row) {
        var derived = new Derived(parts);
        row.figures().forEach((column, fen) -> keep(row, derived, column, fen, Optional.empty()));
        if (row.total().isPresent()) {
            long rest = Math.subtractExact(row.total().getAsLong(), row.sumOfFigures());
            keepRest(row, derived, rest, row.isComplete(parts), row.figures().size() + 1);
        } else if (row.unplaced() != 0) {
            keep(row, derived, Residue.NO_COLUMN, row.unplaced(), Optional.of(UNDIVIDED));
        }
        parts.stream().filter(row::tells).forEach(derived::know);
        if (row.total().isPresent()) {
            derived.knowTotal();
        }
        if (row.total().isPresent() || !row.figures().isEmpty() || row.unplaced() != 0) {
            derived.say();
        }
        return derived;
    }

    private Derived node(PrintedRow row, List<Derived> children) {
        var derived = Derived.sum(parts, children);
        long below = derived.total();
        long undivided = 0;
        long compared = 0;
        for (var column : parts) {
            if (!row.prints(column)) {
                continue;
            }
            long residue = Math.subtractExact(row.figure(column), derived.amount(column));
            var detail = judge(row, column, residue, derived.knows(column), derived.addends(column) + 1);
            if (residue != 0 && detail.isPresent()) {
                keep(row, derived, column, residue, detail);
                undivided += detail.get() == UNDIVIDED ? residue : 0;
                compared += detail.get() == UNDIVIDED ? 0 : residue;
            }
        }
        if (row.total().isPresent()) {
            long gap = Math.subtractExact(row.total().getAsLong(), below);
            var detail = judge(row, reader.totalColumn(), gap, derived.knowsTotal(), children.size() + 1);
            long rest = gap == 0 || detail.isPresent() ? Math.subtractExact(gap, compared) : 0;
            keepOffset(row, derived, -undivided);
            boolean small = Math.abs(rest) <= allowance(children.size() + parts.size() + 1);
            keep(row, derived, Residue.NO_COLUMN, rest, Optional.of(small ? ROUNDING : unlessRounding(detail)));
            derived.knowTotal();
        } else if (derived.knowsTotal()) {
            keepOffset(row, derived, -undivided);
        }
        parts.stream().filter(row::prints).forEach(derived::know);
        return derived;
    }

    /** What the children carry undivided is now told by column, so it leaves the place without a column. */
    private void keepOffset(PrintedRow row, Derived derived, long fen) {
        keep(row, derived, Residue.NO_COLUMN, fen, Optional.of(UNDIVIDED));
    }

    private void keepRest(PrintedRow row, Derived derived, long rest, boolean comparable, int figures) {
        var detail = judge(row, reader.totalColumn(), rest, comparable, figures);
        if (detail.isPresent()) {
            keep(row, derived, Residue.NO_COLUMN, rest, detail);
        }
    }

    private static FactDetail unlessRounding(Optional<FactDetail> detail) {
        return detail.filter(value -> value != ROUNDING).orElse(DISCREPANCY);
    }

    /** Empty when the parts win: then the difference is no fact but a finding. */
    private Optional<FactDetail> judge(PrintedRow row, String column, long residue, boolean comparable, int figures) {
        if (!comparable) {
            return Optional.of(UNDIVIDED);
        }
        if (Math.abs(residue) <= allowance(figures)) {
            return Optional.of(ROUNDING);
        }
        var table = tree.statement().number();
        return confirmations.isConfirmed(table, row.row().key(), column) ? Optional.of(DISCREPANCY) : Optional.empty();
    }

    private long allowance(int figures) {
        return precision.allowance(figures, List.of(tree.statement().number())).fen();
    }

    private void keep(PrintedRow row, Derived derived, String column, long fen, Optional<FactDetail> detail) {
        if (fen != 0) {
            residues.add(new Residue(row.row(), column, fen, detail));
            derived.add(column, fen);
        }
    }
}
