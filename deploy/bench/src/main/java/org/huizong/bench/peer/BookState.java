package org.huizong.bench.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huizong.bench.cell.BookCells;
import org.huizong.bench.cell.Cell;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.workload.Places;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/** What a peer that counts event by event must remember of a book, to take it back when a newer version comes. */
public record BookState(long version, int year, String region, List<Fact> facts) {

    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    private static final Comparator<Cell> ORDER = Comparator.comparingInt(Cell::year)
            .thenComparing(Cell::region)
            .thenComparing(cell -> cell.key().cube())
            .thenComparing(cell -> cell.key().code())
            .thenComparing(cell -> cell.key().second())
            .thenComparing(cell -> cell.key().word());

    public static final BookState NONE = new BookState(0, 0, "", List.of());

    public static BookState of(DepartmentalBudgetChanged event) {
        return new BookState(event.version(), event.year(), event.region(), Events.facts(event));
    }

    public static BookState ofJson(byte[] json) {
        try {
            return JSON.readValue(json, BookState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** New minus old, cell by cell in one order for every writer; cells that do not move are left out. */
    public SortedMap<Cell, Sum> minus(BookState old, Places places) {
        var deltas = new TreeMap<Cell, Sum>(ORDER);
        addTo(deltas, places, false);
        old.addTo(deltas, places, true);
        deltas.values().removeIf(Sum::isNothing);
        return deltas;
    }

    private void addTo(SortedMap<Cell, Sum> deltas, Places places, boolean takenBack) {
        if (facts.isEmpty()) {
            return;
        }
        var cells = BookCells.of(facts);
        for (var above : places.path(region)) {
            cells.forEach(
                    (key, sum) -> deltas.merge(new Cell(year, above, key), takenBack ? sum.negated() : sum, Sum::plus));
        }
    }
}
