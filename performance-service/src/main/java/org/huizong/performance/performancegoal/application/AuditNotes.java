package org.huizong.performance.performancegoal.application;

import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.platform.access.Caller;

/** 审计: writes down who did what to a book, in the transaction of the act. */
public interface AuditNotes {

    void wrote(PerformanceBook book, BookVersion version, Caller caller);
}
