package org.huizong.performance.scoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.scoring.ScoredBooks;
import org.huizong.performance.scoring.application.ScoreStore.KeptOverride;
import org.huizong.performance.scoring.application.ScoreStore.StoredScoring;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.EvaluationScore;

/** 得分说明: the scores of a book with everything that explains them. */
@ApplicationScoped
public class ExplainScores {

    private final ScoredBooks books;
    private final StoredScores scores;
    private final ScoreStore store;

    ExplainScores(ScoredBooks books, StoredScores scores, ScoreStore store) {
        this.books = books;
        this.scores = scores;
        this.store = store;
    }

    /**
     * @param scheme that the scores are computed with
     * @param inForce that a recomputation would use now
     * @param stored empty where the content has not been scored by a write yet
     */
    public record Explained(
            ScoredBooks.Book book,
            EffectiveScheme scheme,
            EffectiveScheme inForce,
            Optional<StoredScoring> stored,
            List<EvaluationScore> scores) {

        /** Whether computing again gives what was stored. */
        public boolean isReproduced() {
            return stored.map(kept -> kept.results()
                            .equals(scores.stream().map(StoredScores::result).toList()))
                    .orElse(false);
        }
    }

    /** Empty for a book that does not exist or that the caller may not read all of. */
    @Transactional
    public Optional<Explained> of(UUID bookId, AccessScope scope) {
        return books.find(bookId, scope)
                .map(book -> new Explained(
                        book,
                        scores.scheme(book.scored()),
                        scores.inForce(book.scored()),
                        scores.stored(book.scored()),
                        scores.read(book.scored())));
    }

    /** Every override of the newest content in the order they were made. */
    @Transactional
    public Optional<Overrides> overrides(UUID bookId, AccessScope scope) {
        return books.find(bookId, scope)
                .map(book -> new Overrides(
                        book,
                        store.overrides(book.scored().bookId(), book.scored().contentHash())));
    }

    public record Overrides(ScoredBooks.Book book, List<KeptOverride> overrides) {}
}
