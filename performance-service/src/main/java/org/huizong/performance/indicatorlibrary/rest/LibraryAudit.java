package org.huizong.performance.indicatorlibrary.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.huizong.contracts.access.Role;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf.Kept;
import org.huizong.platform.access.Caller;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

/** 审计: every write of the library, in the transaction of the write. */
@ApplicationScoped
class LibraryAudit {

    private static final String OBJECT_TYPE = "library-indicator";

    private final AuditTrail trail;

    LibraryAudit(AuditTrail trail) {
        this.trail = trail;
    }

    void wrote(String action, Kept kept, Caller caller) {
        trail.append(new AuditEntry(
                caller.name(),
                caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                action,
                OBJECT_TYPE,
                kept.id().toString(),
                kept.version() == 1 ? OptionalLong.empty() : OptionalLong.of(kept.version() - 1),
                OptionalLong.of(kept.version()),
                kept.reason()));
    }
}
