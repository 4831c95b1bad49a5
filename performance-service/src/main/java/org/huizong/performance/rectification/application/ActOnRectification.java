package org.huizong.performance.rectification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.contracts.access.Role;
import org.huizong.performance.performancegoal.GoalsInForce;
import org.huizong.performance.rectification.domain.Rectification;
import org.huizong.performance.rectification.domain.RectificationStep;
import org.huizong.performance.rectification.domain.RectificationStep.Kind;
import org.huizong.platform.access.Caller;
import org.huizong.platform.act.VersionGuard;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;

/** 整改: issues a notice, takes the feedback, returns it or closes the matter. */
@ApplicationScoped
public class ActOnRectification {

    private static final String OBJECT_TYPE = "rectification";

    private final GoalsInForce goals;
    private final Rectifications rectifications;
    private final AuditTrail trail;
    private final Clock clock;

    ActOnRectification(GoalsInForce goals, Rectifications rectifications, AuditTrail trail, Clock clock) {
        this.goals = goals;
        this.rectifications = rectifications;
        this.trail = trail;
        this.clock = clock;
    }

    public record Notice(UUID bookId, String subject, String documentNumber, String problems, LocalDate due) {}

    /** The step that is taken, or why it is not. */
    public record Outcome(Optional<Rectification> rectification, Problem problem) {

        static Outcome refused(Problem problem) {
            return new Outcome(Optional.empty(), problem);
        }
    }

    public enum Problem {
        NONE,
        UNKNOWN,
        /** Nothing of the book has been approved. */
        NOT_APPROVED,
        /** The last day of the notice has passed already. */
        DUE_PASSED,
        WRONG_STATUS
    }

    @Transactional
    public Outcome issue(Notice notice, Caller caller) {
        var book = goals.book(notice.bookId(), caller.scope());
        if (book.isEmpty()) {
            return Outcome.refused(Problem.UNKNOWN);
        }
        if (!book.get().approved()) {
            return Outcome.refused(Problem.NOT_APPROVED);
        }
        if (notice.due().isBefore(LocalDate.now(clock.withZone(Rectification.ZONE)))) {
            return Outcome.refused(Problem.DUE_PASSED);
        }
        var issued = new Rectification(
                UUID.randomUUID(),
                notice.bookId(),
                notice.subject(),
                notice.documentNumber(),
                notice.due(),
                List.of(step(Kind.NOTICE, notice.problems(), caller)));
        return keep(issued, caller);
    }

    @Transactional
    public Outcome step(UUID id, Kind kind, String opinion, VersionGuard guard, Caller caller) {
        var held = rectifications.hold(id, caller.scope());
        if (held.isEmpty()) {
            return Outcome.refused(Problem.UNKNOWN);
        }
        guard.check(OptionalLong.of(held.get().steps().size()));
        return held.get()
                .after(step(kind, opinion, caller))
                .map(after -> keep(after, caller))
                .orElseGet(() -> Outcome.refused(Problem.WRONG_STATUS));
    }

    private RectificationStep step(Kind kind, String opinion, Caller caller) {
        return new RectificationStep(kind, opinion, caller.name(), clock.instant());
    }

    private Outcome keep(Rectification rectification, Caller caller) {
        rectifications.keep(rectification);
        int steps = rectification.steps().size();
        var step = rectification.steps().get(steps - 1);
        trail.append(new AuditEntry(
                caller.name(),
                caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                OBJECT_TYPE + "-" + step.kind().code(),
                OBJECT_TYPE,
                rectification.id().toString(),
                steps == 1 ? OptionalLong.empty() : OptionalLong.of(steps - 1),
                OptionalLong.of(steps),
                step.opinion()));
        return new Outcome(Optional.of(rectification), Problem.NONE);
    }
}
