package org.huizong.performance.scoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.huizong.performance.scoring.Scoring;
import org.huizong.performance.scoring.application.ScoreStore.KeptOverride;
import org.huizong.performance.scoring.application.ScoreStore.Result;
import org.huizong.performance.scoring.application.ScoreStore.StoredScoring;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.EvaluationScore;
import org.huizong.performance.scoring.domain.EvaluationScoring;
import org.huizong.performance.scoring.domain.ExecutionScore;
import org.huizong.performance.scoring.domain.ScoreOverride;

/** 自评核算 by the scheme that a content was first scored with, until it is told to be scored anew. */
@ApplicationScoped
class StoredScores implements Scoring {

    private final ScoreStore store;
    private final SchemesInForce schemes;
    private final Clock clock;

    StoredScores(ScoreStore store, SchemesInForce schemes, Clock clock) {
        this.store = store;
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<EvaluationScore> read(Scored scored) {
        if (scored.content().selfEvaluations().isEmpty()) {
            return List.of();
        }
        return score(scored, scheme(scored));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EvaluationScore> keep(Scored scored, String actor) {
        if (scored.content().selfEvaluations().isEmpty()) {
            return List.of();
        }
        if (stored(scored).isEmpty()) {
            store(scored, 1, actor);
        }
        return read(scored);
    }

    /** Scores the content anew by the scheme in force. */
    void keepAnew(Scored scored, String actor) {
        store(scored, stored(scored).map(StoredScoring::number).orElse(0) + 1, actor);
    }

    Optional<StoredScoring> stored(Scored scored) {
        return store.newest(scored.bookId(), scored.contentHash());
    }

    /** The scheme of the stored score, else the one in force. */
    EffectiveScheme scheme(Scored scored) {
        return stored(scored).map(StoredScoring::scheme).orElseGet(() -> inForce(scored));
    }

    EffectiveScheme inForce(Scored scored) {
        return schemes.of(scored.identity().region(), scored.identity().year());
    }

    private void store(Scored scored, int number, String actor) {
        var scheme = inForce(scored);
        var results = score(scored, scheme).stream().map(StoredScores::result).toList();
        store.append(
                scored.bookId(),
                scored.contentHash(),
                new StoredScoring(number, scored.version(), scheme, results, actor, clock.instant()));
    }

    private List<EvaluationScore> score(Scored scored, EffectiveScheme scheme) {
        var overrides = store.overrides(scored.bookId(), scored.contentHash()).stream()
                .map(KeptOverride::override)
                .toList();
        var evaluations = scored.content().selfEvaluations();
        var scoring = new EvaluationScoring(scheme.scheme());
        return IntStream.range(0, evaluations.size())
                .mapToObj(i -> scoring.score(evaluations.get(i), of(overrides, i)))
                .toList();
    }

    private static List<ScoreOverride> of(List<ScoreOverride> overrides, int evaluation) {
        return overrides.stream()
                .filter(override -> override.evaluation() == evaluation)
                .toList();
    }

    static Result result(EvaluationScore score) {
        return new Result(
                score.execution().flatMap(ExecutionScore::computed).orElse(null),
                score.indicators().stream()
                        .map(indicator -> indicator.computed().orElse(null))
                        .toList(),
                score.computedTotal().orElse(null));
    }
}
