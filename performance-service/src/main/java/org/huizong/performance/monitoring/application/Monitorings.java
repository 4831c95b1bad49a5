package org.huizong.performance.monitoring.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.monitoring.domain.MonitoringPeriod;
import org.huizong.performance.monitoring.domain.MonitoringReport;
import org.huizong.platform.access.Unscoped;

/** The reports as they are kept. */
public interface Monitorings {

    record Kept(
            UUID goalId,
            UUID bookId,
            MonitoringPeriod period,
            long version,
            MonitoringReport report,
            String actor,
            Instant at) {}

    /** Holds off every other report of this goal and period until the end of the transaction. */
    @Unscoped("locks by a key, reads nothing")
    void lock(UUID goalId, MonitoringPeriod period);

    @Unscoped("appends what the use case has settled the scope of")
    void append(Kept report);

    Optional<Kept> newest(UUID goalId, MonitoringPeriod period, AccessScope scope);

    /** Newest period first, of each its newest version. */
    List<Kept> ofGoal(UUID goalId, AccessScope scope);

    /** Newest period first, of each goal and period its newest version. */
    List<Kept> ofBook(UUID bookId, AccessScope scope);

    /** Newest version first. */
    List<Kept> versions(UUID goalId, MonitoringPeriod period, AccessScope scope);
}
