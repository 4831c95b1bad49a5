package org.huizong.performance.performancegoal.persistence;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.huizong.performance.performancegoal.application.AuditNotes;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.platform.access.Caller;

/** The audit is the last write of an act; for units of this name it fails. */
@Alternative
@Priority(1)
@ApplicationScoped
class AuditNotesThatCanFail implements AuditNotes {

    private static final String FAILING = "失败";

    private final RecordedAuditNotes recorded;

    AuditNotesThatCanFail(RecordedAuditNotes recorded) {
        this.recorded = recorded;
    }

    @Override
    public void wrote(PerformanceBook book, BookVersion version, Caller caller) {
        if (book.identity().unitName().contains(FAILING)) {
            throw new IllegalStateException("the audit cannot be written");
        }
        recorded.wrote(book, version, caller);
    }
}
