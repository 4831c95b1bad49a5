package org.huizong.aggregation.apply.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Whether anything but versions moved. */
    boolean replace(List<AppliedBook> books) {
        if (books.isEmpty()) {
            return false;
        }
        var before = transaction.current(keys(books));
        transaction.recordVersions(
                books.stream().filter(book -> repeats(before, book)).toList());
        var changed = books.stream().filter(book -> !repeats(before, book)).toList();
        if (changed.isEmpty()) {
            return false;
        }
        var departments = departments(before, changed);
        transaction.lockDepartments(departments);
        swap(before, changed);
        departments.forEach(this::recount);
        transaction.cells().add(deltas.byAddress());
        return true;
    }

    private void swap(Map<BookKey, AppliedBook> before, List<AppliedBook> books) {
        for (var book : books) {
            Optional.ofNullable(before.get(book.key())).ifPresent(old -> deltas.subtract(old.entry()));
            deltas.add(book.entry());
        }
        transaction.replace(books);
    }

    private void recount(DepartmentYear department) {
        var key = transaction.bookOfDepartment(department);
        if (key.isEmpty()) {
            return;
        }
        var book = transaction.current(List.of(key.get())).get(key.get());
        int counted = AppliedBook.COUNTS_EVERYWHERE & ~transaction.viewsFiledBelow(department);
        if (book.counted() != counted) {
            swap(Map.of(key.get(), book), List.of(book.counted(counted)));
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

    private static List<BookKey> keys(List<AppliedBook> books) {
        var keys = new ArrayList<BookKey>();
        books.forEach(book -> keys.add(book.key()));
        return keys;
    }
}
