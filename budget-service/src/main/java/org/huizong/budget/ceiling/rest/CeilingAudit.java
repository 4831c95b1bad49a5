package org.huizong.budget.ceiling.rest;

import jakarta.enterprise.context.RequestScoped;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.budget.ceiling.Ceilings.Change;
import org.huizong.budget.ceiling.Ceilings.Outcome;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

/** 审计 of ceilings: one row for each that changes, in the transaction of the change. */
@RequestScoped
class CeilingAudit {

    private static final String OBJECT_TYPE = "ceiling";

    private final AuditTrail trail;
    private final CallerScope caller;

    CeilingAudit(AuditTrail trail, CallerScope caller) {
        this.trail = trail;
        this.caller = caller;
    }

    Outcome issued(Outcome outcome) {
        var ceiling = outcome.ceiling();
        if (outcome.change() != Change.UNCHANGED) {
            var before =
                    outcome.change() == Change.CREATED ? OptionalLong.empty() : OptionalLong.of(ceiling.version() - 1);
            var detail = ceiling.terms().mode().code() + " "
                    + AmountUnit.YUAN.format(ceiling.terms().amount());
            append(
                    "ceiling-issue",
                    ceiling.key().id(),
                    new Versions(before, OptionalLong.of(ceiling.version())),
                    detail);
        }
        return outcome;
    }

    void takenBack(UUID id, long version) {
        append("ceiling-withdrawal", id, new Versions(OptionalLong.of(version), OptionalLong.empty()), "");
    }

    private record Versions(OptionalLong before, OptionalLong after) {}

    private void append(String action, UUID id, Versions versions, String detail) {
        var roles = caller.current().roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
        trail.append(new AuditEntry(
                caller.name(), roles, action, OBJECT_TYPE, id.toString(), versions.before(), versions.after(), detail));
    }
}
