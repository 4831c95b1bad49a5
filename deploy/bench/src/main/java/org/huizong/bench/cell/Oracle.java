package org.huizong.bench.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.huizong.bench.workload.Book;
import org.huizong.bench.workload.Places;
import org.huizong.bench.workload.Workload;

/**
 * 对照: what must stand in every cell after the first so many events, added up from the drawn books alone and knowing nothing of
 * any contestant. One province after the other, so that a nation needs little memory.
 */
public final class Oracle {

    private final Workload workload;
    private final int[] versions;
    private final Map<Integer, Book> amended;

    /**
     * @param total the nation's expenditure by year, as a query tells it
     * @param cellsOfBooks how many cells all books touch, regions above included: what a row per cell must write at least
     */
    public record Truth(CellDigest.Result digest, Map<Integer, Sum> total, long books, long cellsOfBooks) {}

    public Oracle(Workload workload, int events) {
        this(workload, events, Map.of());
    }

    /** @param amended books that were amended once more behind the workload, by index */
    public Oracle(Workload workload, int events, Map<Integer, Book> amended) {
        this.workload = workload;
        this.versions = workload.versionsAfter(events);
        this.amended = amended;
        amended.forEach((index, book) -> versions[index] = book.contents());
    }

    public Truth truth() {
        var digest = new CellDigest();
        var nation = new HashMap<Cell, Sum>();
        var total = new TreeMap<Integer, Sum>();
        var seen = new long[2];
        for (var province : byProvince().values()) {
            var cells = new HashMap<Cell, Sum>();
            for (int index : province) {
                var book = book(index);
                var facts = workload.facts(book, versions[index]);
                var own = BookCells.of(facts);
                for (var region : path(index)) {
                    var target = region.equals(Places.NATION) ? nation : cells;
                    own.forEach((key, sum) -> target.merge(new Cell(book.year(), region, key), sum, Sum::plus));
                    seen[1] += own.size();
                }
                long spent = facts.stream()
                        .filter(fact -> fact.cube().equals("expenditure"))
                        .mapToLong(fact -> fact.amountFen())
                        .reduce(0, Math::addExact);
                total.merge(book.year(), new Sum(spent, 1), Sum::plus);
                seen[0]++;
            }
            cells.forEach(digest::add);
        }
        nation.forEach(digest::add);
        return new Truth(digest.result(), total, seen[0], seen[1]);
    }

    /** Cells one by one, in no order; for small workloads and tests. */
    public void forEach(BiConsumer<Cell, Sum> target) {
        var cells = new HashMap<Cell, Sum>();
        for (int index = 0; index < versions.length; index++) {
            if (hasContent(index)) {
                var book = book(index);
                var own = BookCells.of(workload.facts(book, versions[index]));
                for (var region : path(index)) {
                    own.forEach((key, sum) -> cells.merge(new Cell(book.year(), region, key), sum, Sum::plus));
                }
            }
        }
        cells.forEach(target);
    }

    private Map<String, List<Integer>> byProvince() {
        var provinces = new TreeMap<String, List<Integer>>();
        for (int index = 0; index < versions.length; index++) {
            if (hasContent(index)) {
                provinces
                        .computeIfAbsent(path(index).get(1), fresh -> new ArrayList<>())
                        .add(index);
            }
        }
        return provinces;
    }

    private boolean hasContent(int index) {
        return versions[index] > 0 && book(index).hasContent(versions[index]);
    }

    private Book book(int index) {
        return amended.getOrDefault(index, workload.book(index));
    }

    private List<String> path(int index) {
        var book = book(index);
        return workload.places().path(book.regionOf(versions[index]));
    }
}
