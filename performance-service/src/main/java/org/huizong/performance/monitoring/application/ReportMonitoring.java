package org.huizong.performance.monitoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.contracts.access.Role;
import org.huizong.performance.monitoring.application.Monitorings.Kept;
import org.huizong.performance.monitoring.domain.MonitoringPeriod;
import org.huizong.performance.monitoring.domain.MonitoringRefusals;
import org.huizong.performance.monitoring.domain.MonitoringRefusals.Refusal;
import org.huizong.performance.monitoring.domain.MonitoringReport;
import org.huizong.performance.performancegoal.GoalsInForce;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

/** 绩效监控: takes the report of one approved goal for one period; an older report of the period stays behind it. */
@ApplicationScoped
public class ReportMonitoring {

    private static final String OBJECT_TYPE = "monitoring";

    private final GoalsInForce goals;
    private final Monitorings monitorings;
    private final AuditTrail trail;
    private final Clock clock;

    ReportMonitoring(GoalsInForce goals, Monitorings monitorings, AuditTrail trail, Clock clock) {
        this.goals = goals;
        this.monitorings = monitorings;
        this.trail = trail;
        this.clock = clock;
    }

    public record Request(UUID goalId, MonitoringPeriod period, MonitoringReport report) {}

    /** What became of a report: kept, or one reason why it was not. */
    public record Outcome(Optional<Kept> kept, Problem problem, List<Refusal> refusals) {

        static Outcome of(Problem problem) {
            return new Outcome(Optional.empty(), problem, List.of());
        }
    }

    public enum Problem {
        NONE,
        UNKNOWN_GOAL,
        NOT_APPROVED,
        OTHER_YEAR,
        REFUSED
    }

    @Transactional
    public Outcome handle(Request request, VersionGuard guard, Caller caller) {
        var found = goals.find(request.goalId(), caller.scope());
        if (found.isEmpty()) {
            return Outcome.of(Problem.UNKNOWN_GOAL);
        }
        var goal = found.get();
        if (goal.identity().year() != request.period().year()) {
            return Outcome.of(Problem.OTHER_YEAR);
        }
        if (goal.approved().isEmpty()) {
            return Outcome.of(Problem.NOT_APPROVED);
        }
        monitorings.lock(request.goalId(), request.period());
        var newest = monitorings.newest(request.goalId(), request.period(), caller.scope());
        guard.check(newest.map(Kept::version).map(OptionalLong::of).orElseGet(OptionalLong::empty));
        var refusals = MonitoringRefusals.of(request.report(), goal.approved().get());
        if (!refusals.isEmpty()) {
            return new Outcome(Optional.empty(), Problem.REFUSED, refusals);
        }
        return new Outcome(Optional.of(keep(request, goal.bookId(), newest, caller)), Problem.NONE, List.of());
    }

    private Kept keep(Request request, UUID bookId, Optional<Kept> newest, Caller caller) {
        long version = newest.map(Kept::version).orElse(0L) + 1;
        var kept = new Kept(
                request.goalId(), bookId, request.period(), version, request.report(), caller.name(), clock.instant());
        monitorings.append(kept);
        trail.append(new AuditEntry(
                caller.name(),
                caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                OBJECT_TYPE,
                OBJECT_TYPE,
                request.goalId() + " " + request.period().code(),
                newest.map(Kept::version).map(OptionalLong::of).orElseGet(OptionalLong::empty),
                OptionalLong.of(version),
                ""));
        return kept;
    }
}
