package org.huizong.budget.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.budget.comparison.ComparedCell.Basis;
import org.huizong.budget.comparison.ComparedCell.Presence;
import org.huizong.budget.comparison.PrintedPriors.Prior;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;

/** 对比: two books item by item, or one book beside what it says of the other. What both leave empty is no item. */
public final class Comparison {

    private Comparison() {}

    /** @param base figures whose codes stand in the edition of {@code compared} already */
    public static List<ComparedCell> of(FigureTables base, FigureTables compared) {
        var rows = new TreeSet<>(base.rows());
        rows.addAll(compared.rows());
        var cells = new ArrayList<ComparedCell>();
        for (var row : rows) {
            for (var column : columns(base.columns(row), compared.columns(row))) {
                cells.add(new ComparedCell(
                        row,
                        column,
                        presence(base.has(row), compared.has(row)),
                        Basis.STORED,
                        Optional.of(base.amount(row, column)),
                        compared.amount(row, column),
                        base.movedFrom(row)));
            }
        }
        return List.copyOf(cells);
    }

    /**
     * The same when the base book is not stored: its amounts are those that the narrative of the compared book tells; empty
     * when it tells none.
     */
    public static List<ComparedCell> told(List<NarrativeSection> narrative, ToldBook base, FigureTables compared) {
        var told = byRow(narrative, base);
        if (told.isEmpty()) {
            return List.of();
        }
        var rows = new TreeSet<>(compared.rows());
        rows.addAll(told.keySet());
        var cells = new ArrayList<ComparedCell>();
        for (var row : rows) {
            var priors = told.getOrDefault(row, Map.of());
            for (var column : columns(priors.keySet(), compared.columns(row))) {
                cells.add(told(row, column, Optional.ofNullable(priors.get(column)), compared));
            }
        }
        return List.copyOf(cells);
    }

    private static ComparedCell told(FigureRow row, String column, Optional<Prior> prior, FigureTables compared) {
        return new ComparedCell(
                row,
                column,
                prior.map(known -> presence(!known.amount().isZero(), compared.has(row)))
                        .orElse(Presence.UNKNOWN),
                prior.map(Prior::basis).orElse(Basis.UNKNOWN),
                prior.map(known -> known.amount().fen()),
                compared.amount(row, column),
                Set.of());
    }

    private static Map<FigureRow, Map<String, Prior>> byRow(List<NarrativeSection> narrative, ToldBook base) {
        var rows = new TreeMap<FigureRow, Map<String, Prior>>();
        PrintedPriors.of(narrative, base).forEach((place, prior) -> rows.computeIfAbsent(
                        FigureRow.told(place.table(), place.row()), row -> new TreeMap<>())
                .put(place.column(), prior));
        return rows;
    }

    private static Set<String> columns(Set<String> base, Set<String> compared) {
        var columns = new LinkedHashSet<>(List.of(FigureRow.TOTAL));
        columns.addAll(base);
        columns.addAll(compared);
        return columns;
    }

    private static Presence presence(boolean inBase, boolean inCompared) {
        if (inBase && inCompared) {
            return Presence.BOTH;
        }
        return inBase || !inCompared ? Presence.BASE_ONLY : Presence.COMPARED_ONLY;
    }
}
