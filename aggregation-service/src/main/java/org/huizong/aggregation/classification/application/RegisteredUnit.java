package org.huizong.aggregation.classification.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * 应报单位: one entry of the register.
 *
 * @param regionPath codes from the nation down to the unit's own region
 * @param years in which a book is expected
 */
public record RegisteredUnit(
        UUID id,
        Announced announced,
        List<String> regionPath,
        String name,
        Optional<UUID> department,
        boolean expected,
        Years years) {

    /** The order of the announcements of one entity: by the life of the owning database, then by version. */
    public record Announced(long sourceEpoch, long version) {}

    /** Empty where there is no limit. */
    public record Years(OptionalInt first, OptionalInt last) {}

    public String region() {
        return regionPath.get(regionPath.size() - 1);
    }
}
