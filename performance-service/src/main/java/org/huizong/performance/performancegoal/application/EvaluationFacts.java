package org.huizong.performance.performancegoal.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.huizong.contracts.book.CodedName;
import org.huizong.contracts.money.Amount;
import org.huizong.performance.performancegoal.domain.EvaluationFact;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.performance.performancegoal.domain.SelfEvaluation.Execution;
import org.huizong.performance.scoring.Scoring;
import org.huizong.performance.scoring.Scoring.Scored;
import org.huizong.performance.scoring.domain.EvaluationScore;
import org.huizong.performance.scoring.domain.ScoringScheme.Grade;

/** 自评事实 of a content, from its scores. */
@ApplicationScoped
class EvaluationFacts {

    private static final int HUNDREDTHS = 2;

    private final Scoring scoring;

    EvaluationFacts(Scoring scoring) {
        this.scoring = scoring;
    }

    /** What is announced is stored, however it was filed. In the order of the content; empty for a classified project (涉密), of which nothing is told but its name. */
    List<Optional<EvaluationFact>> of(Scored scored, String actor) {
        return scoring.keep(scored, actor).stream()
                .map(score -> CodedName.isCoded(score.evaluation().project())
                        ? Optional.<EvaluationFact>empty()
                        : Optional.of(fact(score)))
                .toList();
    }

    private static EvaluationFact fact(EvaluationScore score) {
        return new EvaluationFact(
                hundredths(score.computedTotal()),
                hundredths(score.score()),
                score.grade().map(Grade::code).orElse(""),
                money(score, Execution::annual),
                money(score, Execution::executed),
                score.missed(),
                score.differences(),
                score.unverified(),
                score.overridden());
    }

    private static OptionalLong hundredths(Optional<BigDecimal> points) {
        return points.map(number ->
                        OptionalLong.of(number.movePointRight(HUNDREDTHS).longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    private static Optional<Amount> money(EvaluationScore score, Function<Execution, PrintedAmount> column) {
        return score.evaluation().executions().stream()
                .filter(row -> row.funding().equals(Execution.TOTAL))
                .findFirst()
                .flatMap(row -> column.apply(row).amount());
    }
}
