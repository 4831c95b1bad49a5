package org.huizong.budget.budgetround.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.huizong.budget.budgetround.domain.BudgetRound;
import org.huizong.budget.budgetround.domain.BudgetRound.Mark;
import org.huizong.budget.budgetround.domain.RoundKind;

@Entity
@Table(name = "budget_round")
class BudgetRoundEntity {

    @Id
    String id;

    String region;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "region_path")
    List<String> regionPath;

    @Column(name = "fiscal_year")
    int fiscalYear;

    String kind;
    String status;
    LocalDate deadline;
    String note;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "opened_by")
    String openedBy;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_by")
    String closedBy;

    long version;

    void take(BudgetRound round) {
        status = round.status().code();
        deadline = round.plan().deadline().orElse(null);
        note = round.plan().note();
        openedAt = round.opened().map(Mark::at).orElse(null);
        openedBy = round.opened().map(Mark::by).orElse(null);
        closedAt = round.closed().map(Mark::at).orElse(null);
        closedBy = round.closed().map(Mark::by).orElse(null);
        version = round.version();
    }

    BudgetRound toRound() {
        return new BudgetRound(
                new BudgetRound.Key(region, fiscalYear, RoundKind.ofCode(kind)),
                new BudgetRound.Plan(Optional.ofNullable(deadline), note),
                BudgetRound.Status.ofCode(status),
                Optional.ofNullable(openedAt).map(at -> new Mark(at, openedBy)),
                Optional.ofNullable(closedAt).map(at -> new Mark(at, closedBy)),
                version);
    }
}
