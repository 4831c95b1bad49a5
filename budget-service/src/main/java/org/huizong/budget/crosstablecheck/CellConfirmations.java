package org.huizong.budget.crosstablecheck;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the relations that hold around a cell. A column of a row is also confirmed by what confirms the row's total,
 * once the row adds up to it: 188.25 + 5.84 = 194.09 makes 194.09 speak for 188.25.
 */
final class CellConfirmations implements Confirmations {

    private final Map<String, Set<Evaluation.Place>> agreeing = new HashMap<>();
    private final Map<String, Set<String>> totals = new HashMap<>();
    private List<Evaluation> uncounted;

    CellConfirmations(List<Evaluation> evaluations) {
        this.uncounted = evaluations;
    }

    /** Counted when first asked for: a draft without findings is never asked. */
    private synchronized void count() {
        uncounted.stream().filter(Evaluation::confirms).forEach(this::add);
        uncounted = List.of();
    }

    private void add(Evaluation evaluation) {
        evaluation.operands().filter(Operand::isPrinted).forEach(operand -> agreeing.computeIfAbsent(
                        operand.cell(), cell -> new HashSet<>())
                .add(evaluation.place()));
        if (evaluation.left().size() == 1) {
            var total = evaluation.left().get(0);
            evaluation.right().stream()
                    .filter(part -> part.statement().equals(total.statement())
                            && part.row().equals(total.row()))
                    .forEach(part -> totals.computeIfAbsent(part.cell(), cell -> new HashSet<>())
                            .add(total.cell()));
        }
    }

    @Override
    public int confirming(String table, String row, String column) {
        return confirming(table + "/" + row + "/" + column);
    }

    int confirming(String cell) {
        count();
        var places = new HashSet<>(agreeing.getOrDefault(cell, Set.of()));
        totals.getOrDefault(cell, Set.of()).forEach(total -> places.addAll(agreeing.getOrDefault(total, Set.of())));
        return places.size();
    }
}
