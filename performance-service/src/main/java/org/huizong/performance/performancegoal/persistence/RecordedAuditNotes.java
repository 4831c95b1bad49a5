package org.huizong.performance.performancegoal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.huizong.contracts.access.Role;
import org.huizong.performance.performancegoal.application.AuditNotes;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.PerformanceBook;
import org.huizong.platform.access.Caller;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

@ApplicationScoped
class RecordedAuditNotes implements AuditNotes {

    private static final String OBJECT_TYPE = "performance-book";

    private final AuditTrail trail;

    RecordedAuditNotes(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void wrote(PerformanceBook book, BookVersion version, Caller caller) {
        trail.append(new AuditEntry(
                caller.name(),
                caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                version.act().kind().code(),
                OBJECT_TYPE,
                book.id().toString(),
                version.version() == 1 ? OptionalLong.empty() : OptionalLong.of(version.version() - 1),
                OptionalLong.of(version.version()),
                version.act().grounds().opinion()));
    }
}
