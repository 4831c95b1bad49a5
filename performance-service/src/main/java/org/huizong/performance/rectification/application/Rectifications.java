package org.huizong.performance.rectification.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.rectification.domain.Rectification;
import org.huizong.platform.access.Unscoped;

/** The notices as they are kept. */
public interface Rectifications {

    /** What a list is narrowed to; what is empty does not filter. */
    record Filter(
            Optional<UUID> book,
            Optional<String> region,
            Optional<Integer> year,
            Optional<String> status,
            Optional<Boolean> late,
            LocalDate today) {}

    record Listed(long ordinal, Rectification rectification) {}

    Optional<Rectification> find(UUID id, AccessScope scope);

    /** The same, held until the end of the transaction. */
    Optional<Rectification> hold(UUID id, AccessScope scope);

    /** Newest first. */
    List<Listed> page(Filter filter, OptionalLong beforeOrdinal, int limit, AccessScope scope);

    @Unscoped("keeps what the use case has settled the scope of")
    void keep(Rectification rectification);
}
