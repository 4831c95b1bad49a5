package org.huizong.budget.departmentalbudget.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.application.BookAudit;
import org.huizong.budget.departmentalbudget.application.Waiver;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.contracts.access.Role;
import org.huizong.platform.access.Caller;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

@ApplicationScoped
class PlatformBookAudit implements BookAudit {

    private static final String OBJECT_TYPE = "budget-book";
    private static final String WAIVER = "waiver";
    private static final String REVOCATION = "waiver-revocation";
    private static final String AMENDMENT = "classified-amendment";

    private final AuditTrail trail;

    PlatformBookAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void wrote(DepartmentalBudget book, BookVersion version, Caller caller) {
        var grounds = version.act().grounds();
        trail.append(new AuditEntry(
                caller.name(),
                roles(caller),
                version.act().kind().code(),
                OBJECT_TYPE,
                book.id().toString(),
                version.version() == 1 ? OptionalLong.empty() : OptionalLong.of(version.version() - 1),
                OptionalLong.of(version.version()),
                Stream.of(grounds.documentNumber(), grounds.opinion())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" "))));
    }

    @Override
    public void amendedClassifiedPart(DepartmentalBudget book, Caller caller) {
        var version = OptionalLong.of(book.newest().orElseThrow().version());
        trail.append(new AuditEntry(
                caller.name(), roles(caller), AMENDMENT, OBJECT_TYPE, book.id().toString(), version, version, ""));
    }

    @Override
    public void waived(DepartmentalBudget book, Waiver waiver, Caller caller) {
        append(WAIVER, book, waiver, caller);
    }

    @Override
    public void revoked(DepartmentalBudget book, Waiver revocation, Caller caller) {
        append(REVOCATION, book, revocation, caller);
    }

    private void append(String act, DepartmentalBudget book, Waiver waiver, Caller caller) {
        var version = OptionalLong.of(book.newest().orElseThrow().version());
        trail.append(new AuditEntry(
                caller.name(),
                roles(caller),
                act,
                OBJECT_TYPE,
                book.id().toString(),
                version,
                version,
                waiver.findingId() + " " + waiver.reason()));
    }

    private static String roles(Caller caller) {
        return caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
    }
}
