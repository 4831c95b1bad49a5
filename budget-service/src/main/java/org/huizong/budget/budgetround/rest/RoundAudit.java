package org.huizong.budget.budgetround.rest;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.contracts.access.Role;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

/** 审计 of rounds: one row for every change, in its transaction. */
@RequestScoped
class RoundAudit {

    private static final String OBJECT_TYPE = "budget-round";

    private final AuditTrail trail;
    private final CallerScope caller;

    RoundAudit(AuditTrail trail, CallerScope caller) {
        this.trail = trail;
        this.caller = caller;
    }

    BudgetRound wrote(String action, BudgetRound round) {
        var roles = caller.current().roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
        trail.append(new AuditEntry(
                caller.name(),
                roles,
                action,
                OBJECT_TYPE,
                round.key().id(),
                round.version() == 1 ? OptionalLong.empty() : OptionalLong.of(round.version() - 1),
                OptionalLong.of(round.version()),
                round.plan().deadline().map(LocalDate::toString).orElse("")));
        return round;
    }
}
