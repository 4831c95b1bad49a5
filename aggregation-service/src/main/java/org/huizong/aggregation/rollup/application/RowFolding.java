package org.huizong.aggregation.rollup.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.aggregation.rollup.domain.Approval;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.RollupQuery.Grouping;
import org.huizong.aggregation.rollup.domain.RollupRow;
import org.huizong.aggregation.rollup.domain.RowKey;

/** 合行: joins the sums of one key over details, adds books and the year before, and leaves out what is zero. */
final class RowFolding {

    private static final String PLAIN = "";
    private static final String ROUNDING = "rounding";
    private static final String UNDIVIDED = "undivided";
    private static final String DISCREPANCY = "discrepancy";

    private final Grouping grouping;
    private final boolean unapprovedShown;
    private final Map<RowKey, Figures> figures = new HashMap<>();
    private final Map<RowKey, Set<String>> details = new HashMap<>();
    private final Map<RowKey, BookCount> books = new HashMap<>();

    /** @param unapprovedShown figures may stand in content that nobody approved yet */
    RowFolding(Grouping grouping, boolean unapprovedShown, List<FigureRow> sums, List<BookCount> counts) {
        this.unapprovedShown = unapprovedShown;
        this.grouping = grouping;
        for (var sum : sums) {
            figures.merge(sum.key(), sum.figures(), Figures::plus);
            if (sum.facts() != 0 || !sum.figures().isZero()) {
                details.computeIfAbsent(sum.key(), key -> new HashSet<>()).add(sum.detail());
            }
        }
        counts.forEach(count -> books.put(count.key(), count));
    }

    /** @param compared the year before is wanted too */
    List<RollupRow> rows(List<Integer> years, boolean compared) {
        var keys = new LinkedHashSet<RowKey>();
        for (var key : figures.keySet()) {
            if (years.contains(key.year())) {
                keys.add(key);
            }
            if (compared && years.contains(key.year() + 1)) {
                keys.add(key.ofYear(key.year() + 1));
            }
        }
        var rows = new ArrayList<RollupRow>();
        for (var key : keys) {
            var row = row(key, compared);
            if (!row.figures().isZero() || !row.previous().isZero()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private RollupRow row(RowKey key, boolean compared) {
        var now = figures.getOrDefault(key, Figures.ZERO);
        var before = compared ? figures.getOrDefault(key.ofYear(key.year() - 1), Figures.ZERO) : Figures.ZERO;
        var count = books.getOrDefault(key, new BookCount(key, 0, 0, 0));
        long approved = unapprovedShown ? count.approvedFen() : now.amountFen();
        var approval = new Approval(approved, now.amountFen());
        return new RollupRow(key, now, before, count.books(), count.carried(), approval, detail(key));
    }

    /**
     * A key that is shallower than asked says why: a contradiction outweighs an amount that is printed undivided, which
     * outweighs a rounding difference. A plain fact on a short code is one that nobody divided.
     */
    private Optional<String> detail(RowKey key) {
        if (!key.isShallow(grouping.functionDigits(), grouping.economicDigits())) {
            return Optional.empty();
        }
        var behind = details.getOrDefault(key, details.getOrDefault(key.ofYear(key.year() - 1), Set.of()));
        if (behind.contains(DISCREPANCY)) {
            return Optional.of(DISCREPANCY);
        }
        boolean undivided = behind.isEmpty() || behind.contains(UNDIVIDED) || behind.contains(PLAIN);
        return Optional.of(undivided ? UNDIVIDED : ROUNDING);
    }
}
