package org.huizong.performance.indicatorlibrary;

import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator;

/** 绩效指标库: what other features may ask of the library, and tell it. */
public interface IndicatorLibrary {

    /** @param version the newest one */
    record Entry(UUID id, long version, LibraryIndicator indicator) {}

    /** An indicator that the caller may see. */
    Optional<Entry> find(UUID id, AccessScope scope);

    /** @param bookVersion version of the book that the adoption made */
    record Adoption(Entry entry, UUID goalId, UUID bookId, long bookVersion, String actor) {}

    /** Counts the reuse, in the transaction that changes the goal; a goal counts once, however often it adopts. */
    void adopted(Adoption adoption);
}
