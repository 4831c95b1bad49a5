package org.huizong.performance.performancegoal.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Unscoped;

/** 涉密绩效: goals and self-evaluations of classified projects, which no reader of a content touches. */
public interface ClassifiedPerformance {

    PerformanceContent NOTHING = new PerformanceContent(List.of(), List.of());

    /** @param revision rises with every change */
    record Withheld(long revision, PerformanceContent content) {}

    /** What a book withholds, for a caller with clearance on it; empty for everybody else. */
    Optional<Withheld> find(UUID bookId, AccessScope scope);

    /** Adds what is sent to what is kept, as the next revision and with a row in the audit trail; nothing if it is the same. */
    @Unscoped("keeps what the use case has settled the scope of, gives nothing back")
    void amend(UUID bookId, PerformanceContent sent, Caller caller);
}
