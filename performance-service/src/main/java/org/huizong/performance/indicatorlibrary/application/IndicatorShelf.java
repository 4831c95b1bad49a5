package org.huizong.performance.indicatorlibrary.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Adoption;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator;
import org.huizong.platform.access.Unscoped;

/** 绩效指标库: common and industry indicators are public, own ones are seen by whoever serves their unit. */
public interface IndicatorShelf {

    /**
     * One version of an indicator.
     *
     * @param ordinal rises with the order of creation
     * @param reused how many goals have adopted the indicator, in whatever version
     */
    record Kept(
            UUID id,
            long ordinal,
            long version,
            LibraryIndicator indicator,
            String reason,
            String actor,
            Instant at,
            long reused) {}

    /** The newest version. */
    Optional<Kept> find(UUID id, AccessScope scope);

    /** Newest version first; empty for an indicator that the caller may not see. */
    List<Kept> versions(UUID id, OptionalLong beforeVersion, int limit, AccessScope scope);

    /** Newest indicator first. */
    List<Kept> search(IndicatorFilter filter, OptionalLong beforeOrdinal, int limit, AccessScope scope);

    /** 主管部门 of a unit, if its newest budget tells it. */
    @Unscoped("settles whether a caller reaches a unit")
    Optional<UUID> department(UUID budgetUnit);

    /** Holds off every other amendment of the indicator until the end of the transaction. */
    void lock(UUID id);

    /** @param regionPath codes from the province down to the region of the indicator */
    void append(New version, List<String> regionPath);

    void keep(Adoption adoption, Instant at);

    record New(UUID id, long version, LibraryIndicator indicator, String reason, String actor, Instant at) {}
}
