package org.huizong.aggregation.apply.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.DepartmentYear;
import org.huizong.aggregation.cell.domain.BlockDeltas;

/**
 * 更替: takes the old contributions of books out of the cells and puts the new ones in, and lets books of whole departments
 * (含下属单位) count only where no unit below them has filed.
 */
final class ContributionSwap {

    private final ApplyTransaction transaction;
    private final BlockDeltas deltas = new BlockDeltas();

    ContributionSwap(ApplyTransaction transaction) {
        this.transaction = transaction;
    }

    /**
     * Puts the books in the place of what they were.
     *
     * @param applied the books that were applied before; of the others nothing needs to be taken back
     * @return whether anything but versions moved
     */
    boolean replace(List<AppliedBook> books, Set<BookKey> applied) {
        if (books.isEmpty()) {
            return false;
        }
        var before = transaction.current(known(books, applied));
        transaction.recordVersions(
                books.stream().filter(book -> repeats(before, book)).toList());
        var changed = books.stream().filter(book -> !repeats(before, book)).toList();
        if (changed.isEmpty()) {
            return false;
        }
        var departments = departments(before, changed);
        transaction.lockDepartments(departments);
        swap(before, changed);
        recount(departments);
        transaction.cells().add(deltas.byAddress());
        return true;
    }

    private void swap(Map<BookKey, AppliedBook> before, List<AppliedBook> books) {
        transaction.replace(before.keySet(), books);
        for (var book : books) {
            Optional.ofNullable(before.get(book.key())).ifPresent(old -> deltas.subtract(old.entry()));
            deltas.add(book.entry());
        }
    }

    private void recount(TreeSet<DepartmentYear> departments) {
        if (departments.isEmpty()) {
            return;
        }
        var due = new TreeMap<BookKey, Integer>();
        transaction.standings(departments).stream()
                .filter(standing -> !standing.isDue())
                .forEach(standing -> due.put(standing.book(), standing.due()));
        if (!due.isEmpty()) {
            var before = transaction.current(due.keySet());
            swap(
                    before,
                    due.entrySet().stream()
                            .map(book -> before.get(book.getKey()).counted(book.getValue()))
                            .toList());
        }
    }

    private static boolean repeats(Map<BookKey, AppliedBook> before, AppliedBook book) {
        var old = before.get(book.key());
        return old != null && old.saysTheSameAs(book);
    }

    private static TreeSet<DepartmentYear> departments(Map<BookKey, AppliedBook> before, List<AppliedBook> books) {
        var departments = new TreeSet<DepartmentYear>();
        for (var book : books) {
            DepartmentYear.of(book).ifPresent(departments::add);
            Optional.ofNullable(before.get(book.key()))
                    .flatMap(DepartmentYear::of)
                    .ifPresent(departments::add);
        }
        return departments;
    }

    private static List<BookKey> known(List<AppliedBook> books, Set<BookKey> applied) {
        return books.stream().map(AppliedBook::key).filter(applied::contains).toList();
    }
}
