package org.huizong.performance.rectification.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huizong.performance.rectification.domain.RectificationStep.Kind;

/**
 * 整改通知 of the bureau on the goals or evaluations of one book: issued → answered → closed, or returned to be answered again.
 *
 * @param subject project or indicator concerned; empty for the whole unit
 * @param documentNumber 文号 of the notice
 * @param due last day in time
 * @param steps oldest first; the first one is the notice
 */
public record Rectification(
        UUID id, UUID bookId, String subject, String documentNumber, LocalDate due, List<RectificationStep> steps) {

    /** Days are counted where the bureaus are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Rectification {
        steps = List.copyOf(steps);
    }

    public enum Status {
        ISSUED,
        ANSWERED,
        RETURNED,
        CLOSED;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Status status() {
        return switch (last().kind()) {
            case NOTICE -> Status.ISSUED;
            case FEEDBACK -> Status.ANSWERED;
            case RETURN -> Status.RETURNED;
            case CLOSING -> Status.CLOSED;
        };
    }

    /** Empty where the status does not allow the step. */
    public Optional<Rectification> after(RectificationStep step) {
        boolean allowed =
                switch (step.kind()) {
                    case NOTICE -> false;
                    case FEEDBACK -> status() != Status.CLOSED;
                    case RETURN, CLOSING -> status() == Status.ANSWERED;
                };
        return allowed
                ? Optional.of(new Rectification(
                        id,
                        bookId,
                        subject,
                        documentNumber,
                        due,
                        Stream.concat(steps.stream(), Stream.of(step)).toList()))
                : Optional.empty();
    }

    /** Day of the feedback that stands; empty while none does. */
    public Optional<LocalDate> answeredOn() {
        return status() == Status.ANSWERED || status() == Status.CLOSED
                ? steps.stream()
                        .filter(step -> step.kind() == Kind.FEEDBACK)
                        .reduce((earlier, later) -> later)
                        .map(step -> LocalDate.ofInstant(step.at(), ZONE))
                : Optional.empty();
    }

    /** 逾期: answered after the last day, or still not answered when it has passed. */
    public boolean isLate(LocalDate today) {
        return answeredOn().orElse(today).isAfter(due);
    }

    private RectificationStep last() {
        return steps.get(steps.size() - 1);
    }
}
