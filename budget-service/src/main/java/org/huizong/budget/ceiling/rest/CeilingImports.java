package org.huizong.budget.ceiling.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.ceiling.CeilingEntries;
import org.huizong.budget.ceiling.CeilingEntries.FieldError;
import org.huizong.budget.ceiling.CeilingSheet;
import org.huizong.budget.ceiling.Ceilings;
import org.huizong.budget.ceiling.Ceilings.Change;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Issues the ceilings of a spreadsheet, all of them or none. */
@ApplicationScoped
class CeilingImports {

    private static final int MAX_ERRORS = 200;

    private final CeilingSheet sheet;
    private final CeilingEntries entries;
    private final Ceilings ceilings;
    private final CeilingAudit audit;

    CeilingImports(CeilingSheet sheet, CeilingEntries entries, Ceilings ceilings, CeilingAudit audit) {
        this.sheet = sheet;
        this.entries = entries;
        this.ceilings = ceilings;
        this.audit = audit;
    }

    record RowError(int row, FieldError error) {}

    record Report(int rows, Map<Change, Integer> changes, List<RowError> errors) {

        int count(Change change) {
            return changes.getOrDefault(change, 0);
        }
    }

    /** What an import would do. */
    @Transactional
    Report tryOut(byte[] xlsx, AccessScope scope) {
        var read = read(xlsx, scope);
        var changes = new EnumMap<Change, Integer>(Change.class);
        read.puts.forEach((key, put) -> changes.merge(expected(put), 1, Integer::sum));
        return new Report(read.rows, changes, read.errors);
    }

    /** 422 that names every row in error; then nothing is issued. */
    @Transactional
    Report issue(byte[] xlsx, AccessScope scope) {
        var read = read(xlsx, scope);
        if (!read.errors.isEmpty()) {
            throw refused(read.errors);
        }
        var changes = new EnumMap<Change, Integer>(Change.class);
        read.puts
                .values()
                .forEach(put -> changes.merge(
                        audit.issued(ceilings.put(put.key(), put.terms(), present -> {}))
                                .change(),
                        1,
                        Integer::sum));
        return new Report(read.rows, changes, List.of());
    }

    private Change expected(CeilingEntries.Put put) {
        return ceilings.of(put.key().budgetUnit(), put.key().year()).stream()
                .filter(known -> known.key().equals(put.key()))
                .findFirst()
                .map(known -> known.terms().equals(put.terms()) ? Change.UNCHANGED : Change.CHANGED)
                .orElse(Change.CREATED);
    }

    private static final class Read {

        // Sorted by id, so that two imports lock the ceilings they share in one order and cannot deadlock.
        private final Map<Ceiling.Key, CeilingEntries.Put> puts = new TreeMap<>(Comparator.comparing(Ceiling.Key::id));
        private final List<RowError> errors = new ArrayList<>();
        private int rows;
    }

    private Read read(byte[] xlsx, AccessScope scope) {
        var read = new Read();
        var firstRows = new HashMap<Ceiling.Key, Integer>();
        for (var row : sheet.read(xlsx)) {
            read.rows++;
            var entry = entries.read(row.entry(), scope);
            entry.errors().forEach(error -> add(read.errors, new RowError(row.number(), error)));
            entry.put().ifPresent(put -> {
                var first = firstRows.putIfAbsent(put.key(), row.number());
                if (first == null) {
                    read.puts.put(put.key(), put);
                } else {
                    add(read.errors, new RowError(row.number(), repeated(first)));
                }
            });
        }
        return read;
    }

    private static void add(List<RowError> errors, RowError error) {
        if (errors.size() < MAX_ERRORS) {
            errors.add(error);
        }
    }

    private static FieldError repeated(int first) {
        return new FieldError(
                "unitName",
                new Text("与第 " + first + " 行是同一单位、年度和口径", "is the same unit, year and measure as row " + first));
    }

    private static ProblemException refused(List<RowError> errors) {
        var first = errors.get(0);
        return new ProblemException(
                CommonProblem.RULE_BROKEN,
                new Text(
                        "第 " + first.row() + " 行 " + first.error().field() + "："
                                + first.error().reason().zh() + "；共 " + errors.size() + " 处，未下达任何控制数。",
                        "Row " + first.row() + ", " + first.error().field() + ": "
                                + first.error().reason().en() + "; " + errors.size() + " errors, nothing was issued."),
                errors.stream()
                        .map(error -> ProblemDetail.field(
                                        error.error().field(), error.error().reason())
                                .with("row", error.row()))
                        .toList());
    }
}
