package org.huizong.performance.scoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.huizong.performance.scoring.ScoredBooks;
import org.huizong.performance.scoring.ScoredBooks.Actor;
import org.huizong.performance.scoring.application.ScoreStore.KeptOverride;
import org.huizong.performance.scoring.domain.IndicatorScore;
import org.huizong.performance.scoring.domain.ScoreOverride;

/** 重新核算, 人工核定: what changes the scores of a book makes its next version and is announced. */
@ApplicationScoped
public class ActOnScores {

    private final ScoredBooks books;
    private final StoredScores scores;
    private final ScoreStore store;
    private final Clock clock;

    ActOnScores(ScoredBooks books, StoredScores scores, ScoreStore store, Clock clock) {
        this.books = books;
        this.scores = scores;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param evaluation id of the self-evaluation
     * @param indicator its number in the self-evaluation, from 1
     * @param score empty to lift an override
     */
    public record Override(UUID evaluation, int indicator, Optional<BigDecimal> score, String reason) {}

    /** Scores the newest content by the scheme in force. Empty for a book that the caller may not read all of. */
    @Transactional
    public Optional<Long> recompute(UUID bookId, String reason, LongConsumer guard, Actor actor) {
        return books.lock(bookId, actor.scope()).map(book -> {
            scores.keepAnew(book.scored(), actor.name());
            return books.announce(bookId, reason, guard, actor);
        });
    }

    /**
     * @return the new version; empty for a book that the caller may not read all of
     * @throws ScoreOverrideException if there is no such indicator, or it cannot have this score
     */
    @Transactional
    public Optional<Long> override(UUID bookId, Override request, LongConsumer guard, Actor actor) {
        return books.lock(bookId, actor.scope()).map(book -> {
            int evaluation = book.evaluationIds().indexOf(request.evaluation());
            var indicator = indicator(book, evaluation, request, actor);
            var override = new ScoreOverride(
                    0,
                    evaluation,
                    request.indicator(),
                    request.score(),
                    request.reason(),
                    actor.name(),
                    clock.instant());
            store.append(bookId, book.scored().contentHash(), new KeptOverride(override, indicator.computed()));
            return books.announce(bookId, request.reason(), guard, actor);
        });
    }

    private IndicatorScore indicator(ScoredBooks.Book book, int evaluation, Override request, Actor actor) {
        if (evaluation < 0) {
            throw new ScoreOverrideException("selfEvaluation", "此绩效册没有该自评表", "is no self-evaluation of this book");
        }
        var indicator = scores.keep(book.scored(), actor.name()).get(evaluation).indicators().stream()
                .filter(candidate -> candidate.number() == request.indicator())
                .findFirst()
                .orElseThrow(
                        () -> new ScoreOverrideException("indicator", "该自评表没有此序号的指标", "is no indicator of the form"));
        request.score()
                .filter(score -> indicator
                        .weight()
                        .filter(weight -> score.compareTo(weight) > 0)
                        .isPresent())
                .ifPresent(score -> {
                    throw aboveWeight(indicator);
                });
        return indicator;
    }

    private static ScoreOverrideException aboveWeight(IndicatorScore indicator) {
        var name = indicator.row().level3();
        var weight = indicator.row().weight().printed();
        return new ScoreOverrideException(
                "score",
                "指标“" + name + "”的得分不能超过分值 " + weight,
                "may not exceed the weight " + weight + " of “" + name + "”");
    }
}
