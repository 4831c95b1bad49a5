package org.huizong.aggregation.reconciliation;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.rebuild.Slice;
import org.huizong.aggregation.reconciliation.AppliedBooks.Lack;

/**
 * 对册 with one owner: reads what it announced, page by page, waits for what may be on its way, and asks for what is still
 * not there.
 */
final class Comparison {

    private static final int ASKED_AT_ONCE = 100;

    private final EventSource source;
    private final OwningService owner;
    private final AppliedBooks applied;
    private final Clock clock;
    private long books;
    private long unknown;

    Comparison(EventSource source, OwningService owner, AppliedBooks applied, Clock clock) {
        this.source = source;
        this.owner = owner;
        this.applied = applied;
        this.clock = clock;
    }

    /** Lets pass the time in which an event may arrive. */
    interface Grace {
        void pass() throws InterruptedException;
    }

    /** Makes the sums of these slices what their contributions add up to; false while another process is at it. */
    interface Healing {
        boolean heal(SortedSet<Slice> slices) throws SQLException;
    }

    Findings run(Grace grace, Healing healing) throws SQLException, IOException, InterruptedException {
        var started = clock.instant();
        var suspects = suspects();
        if (!suspects.isEmpty()) {
            grace.pass();
        }
        var lacking = applied.lacking(source, suspects);
        var wanted = new ArrayList<>(of(lacking, Lack.MISSING));
        wanted.addAll(of(lacking, Lack.BEHIND));
        var hollow = of(lacking, Lack.HOLLOW);
        if (!hollow.isEmpty() && release(hollow, healing)) {
            wanted.addAll(hollow);
        }
        return new Findings(
                started,
                clock.instant(),
                books,
                of(lacking, Lack.MISSING).size(),
                of(lacking, Lack.BEHIND).size(),
                hollow.size(),
                of(lacking, Lack.AHEAD).size(),
                unknown,
                ask(wanted),
                Optional.empty());
    }

    private List<AnnouncedBook> suspects() throws SQLException, IOException {
        var suspects = new ArrayList<AnnouncedBook>();
        var last = Optional.<UUID>empty();
        var page = owner.after(last);
        while (!page.isEmpty()) {
            books += page.size();
            suspects.addAll(applied.lacking(source, page).keySet());
            var ids = page.stream().map(AnnouncedBook::id).toList();
            var end = Optional.of(ids.get(ids.size() - 1));
            unknown += applied.unknown(source, last, end, ids);
            last = end;
            page = owner.after(last);
        }
        unknown += applied.unknown(source, last, Optional.empty(), List.of());
        return suspects;
    }

    /** The sums may still hold what the lost contributions added: they must not when the books come again. */
    private boolean release(List<AnnouncedBook> hollow, Healing healing) throws SQLException {
        var slices = new TreeSet<Slice>();
        hollow.forEach(book -> slices.add(book.slice()));
        if (!healing.heal(slices)) {
            return false;
        }
        for (var book : hollow) {
            applied.release(source, book.id());
        }
        return true;
    }

    private long ask(List<AnnouncedBook> wanted) throws IOException {
        long asked = 0;
        for (int from = 0; from < wanted.size(); from += ASKED_AT_ONCE) {
            var ids = wanted.subList(from, Math.min(wanted.size(), from + ASKED_AT_ONCE)).stream()
                    .map(AnnouncedBook::id)
                    .toList();
            asked += owner.announceAgain(ids);
        }
        return asked;
    }

    private static List<AnnouncedBook> of(Map<AnnouncedBook, Lack> lacking, Lack lack) {
        return lacking.entrySet().stream()
                .filter(entry -> entry.getValue() == lack)
                .map(Map.Entry::getKey)
                .toList();
    }
}
