package org.huizong.budget.departmentalbudget.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.access.AccessScope;

/** What books withhold, in memory. */
final class MemoryClassifiedParts implements ClassifiedParts, ClassifiedAnnouncements {

    private final List<String> written;
    private final Map<UUID, Recorded> newest = new HashMap<>();

    MemoryClassifiedParts(List<String> written) {
        this.written = written;
    }

    @Override
    public Recorded newest(UUID bookId) {
        return newest.getOrDefault(bookId, Recorded.NONE);
    }

    @Override
    public Optional<Recorded> find(UUID bookId, String contentHash, AccessScope scope) {
        return Optional.ofNullable(newest.get(bookId));
    }

    @Override
    public void record(UUID bookId, Recorded recorded, List<Finding> findings) {
        newest.put(bookId, recorded);
        written.add("classified part " + recorded.revision());
    }

    @Override
    public void announce(DepartmentalBudget book, Recorded recorded) {
        written.add("restricted event " + recorded.revision());
    }
}
