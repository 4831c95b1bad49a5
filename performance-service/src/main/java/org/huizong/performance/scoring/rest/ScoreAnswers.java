package org.huizong.performance.scoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.book.CodedName;
import org.huizong.performance.scoring.ScoredBooks;
import org.huizong.performance.scoring.application.ExplainScores;
import org.huizong.performance.scoring.application.ExplainScores.Explained;
import org.huizong.performance.scoring.application.ScoreStore.StoredScoring;
import org.huizong.performance.scoring.rest.ScoresBody.BookRef;
import org.huizong.performance.scoring.rest.ScoresBody.StoredBody;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.web.Languages;

/** Puts the scores of a book into their answer, for the caller of this request. */
@RequestScoped
class ScoreAnswers {

    private final ExplainScores explain;
    private final HttpHeaders headers;

    ScoreAnswers(ExplainScores explain, HttpHeaders headers) {
        this.explain = explain;
        this.headers = headers;
    }

    /** 404 for a book that does not exist or that the caller may not read all of. */
    ScoresBody of(UUID bookId, AccessScope scope) {
        var explained = explain.of(bookId, scope).orElseThrow(ProblemException::notFound);
        boolean same = explained.scheme().equals(explained.inForce());
        return new ScoresBody(
                book(explained.book()),
                SchemeRef.of(explained.scheme().version()),
                same ? null : SchemeRef.of(explained.inForce().version()),
                explained
                        .stored()
                        .map(stored -> stored(stored, explained.isReproduced()))
                        .orElse(null),
                IntStream.range(0, explained.scores().size())
                        .filter(i -> isTold(explained, i, scope))
                        .mapToObj(i -> EvaluationScoreBody.of(
                                Optional.of(
                                        explained.book().evaluationIds().get(i).toString()),
                                explained.scores().get(i),
                                language()))
                        .toList());
    }

    Locale language() {
        return Languages.ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** 涉密项目: their self-evaluations are for auditors alone. */
    private static boolean isTold(Explained explained, int evaluation, AccessScope scope) {
        var project = explained.scores().get(evaluation).evaluation().project();
        return !CodedName.isCoded(project) || Permissions.grants(scope, Right.READ_CLASSIFIED);
    }

    static BookRef book(ScoredBooks.Book book) {
        var scored = book.scored();
        var identity = scored.identity();
        return new BookRef(
                scored.bookId().toString(),
                "/v1/performance-books/" + scored.bookId(),
                identity.region(),
                identity.unitName(),
                identity.year(),
                identity.stage().code(),
                book.status().code(),
                scored.version());
    }

    private static StoredBody stored(StoredScoring stored, boolean reproduced) {
        return new StoredBody(stored.number(), stored.bookVersion(), stored.at().toString(), stored.by(), reproduced);
    }
}
