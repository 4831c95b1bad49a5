package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huizong.budget.budgetround.BudgetRounds;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.access.Caller;

/**
 * 编制环节的约束: which act on an initial budget the open round admits. A region that keeps no rounds for the year is bound
 * by none, and neither is a book once it has been approved: its correction belongs to no round.
 */
@ApplicationScoped
class RoundGate {

    private final BudgetRounds rounds;
    private final Clock clock;

    RoundGate(BudgetRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** The round that is open for this unit's region and year. */
    Optional<RoundKind> open(BookIdentity identity) {
        return openRound(identity).map(round -> round.key().kind());
    }

    /** @throws RoundClosedException unless the rounds admit the act; gives the round that it belongs to */
    Optional<RoundKind> admit(DepartmentalBudget book, ActKind act, Caller caller) {
        var identity = book.identity();
        boolean bound = identity.stage() == Stage.INITIAL
                && book.standing().of(BookStatus.APPROVED).isEmpty()
                && !rounds.of(identity.region(), identity.year()).isEmpty();
        if (!bound) {
            return Optional.empty();
        }
        var open = openRound(identity);
        boolean admitted = open.filter(round -> admits(round, act, caller)).isPresent();
        if (!admitted) {
            throw new RoundClosedException(act, identity, open);
        }
        return open.map(round -> round.key().kind());
    }

    private boolean admits(BudgetRound round, ActKind act, Caller caller) {
        return switch (act) {
            case SUBMISSION -> round.key().kind().takesSubmissions() && isInTime(round, caller);
            case APPROVAL -> round.key().kind() == RoundKind.APPROVAL;
            default -> true;
        };
    }

    /** After the deadline only the bureau itself still hands in for a unit. */
    private boolean isInTime(BudgetRound round, Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), PublicationDeadline.ZONE);
        return !round.isPastDeadline(today) || caller.scope().has(Role.FINANCE_BUREAU);
    }

    private Optional<BudgetRound> openRound(BookIdentity identity) {
        return identity.stage() == Stage.INITIAL
                ? rounds.of(identity.region(), identity.year()).stream()
                        .filter(BudgetRound::isOpen)
                        .findFirst()
                : Optional.empty();
    }
}
