package org.huizong.performance.rectification.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.huizong.performance.rectification.application.ActOnRectification.Outcome;
import org.huizong.performance.rectification.application.Rectifications;
import org.huizong.performance.rectification.application.Rectifications.Filter;
import org.huizong.performance.rectification.application.Rectifications.Listed;
import org.huizong.performance.rectification.domain.Rectification;
import org.huizong.platform.access.Callers;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.platform.web.Cursor;
import org.huizong.platform.web.ETags;
import org.huizong.platform.web.Limit;
import org.huizong.platform.web.Page;

/** Answers with notices as they stand today. */
@RequestScoped
class RectificationAnswers {

    private final Rectifications rectifications;
    private final Callers callers;
    private final Clock clock;

    RectificationAnswers(Rectifications rectifications, Callers callers, Clock clock) {
        this.rectifications = rectifications;
        this.callers = callers;
        this.clock = clock;
    }

    /** The last day of a list's lateness: today, in Beijing. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(Rectification.ZONE));
    }

    Response of(Response.ResponseBuilder answer, Rectification rectification) {
        return answer.entity(RectificationBody.of(rectification, today()))
                .tag(ETags.ofVersion(rectification.steps().size()))
                .build();
    }

    Rectification taken(Outcome outcome) {
        return outcome.rectification().orElseThrow(() -> problem(outcome));
    }

    Page<RectificationBody> page(Filter filter, Integer asked, String cursor) {
        callers.require(Right.READ_UNPUBLISHED);
        var query = "rectifications " + filter;
        int limit = Limit.of(asked);
        var before = cursor == null
                ? OptionalLong.empty()
                : OptionalLong.of(Cursor.decode(cursor, query, 1).number(0));
        var found = rectifications.page(filter, before, limit + 1, callers.reader());
        var next = found.size() <= limit
                ? null
                : Cursor.at(Long.toString(found.get(limit - 1).ordinal())).encode(query);
        return new Page<>(
                found.stream()
                        .limit(limit)
                        .map(Listed::rectification)
                        .map(rectification -> RectificationBody.of(rectification, today()))
                        .toList(),
                next);
    }

    private static ProblemException problem(Outcome outcome) {
        return switch (outcome.problem()) {
            case UNKNOWN, NONE -> ProblemException.notFound();
            case NOT_APPROVED ->
                new ProblemException(
                        CommonProblem.CONFLICT,
                        new Text("内容尚未批复，不能下达整改通知。", "Nothing of the book is approved, so no notice is issued on it."));
            case DUE_PASSED ->
                new ProblemException(
                        CommonProblem.RULE_BROKEN,
                        new Text("整改期限已经过去。", "The last day of the notice has passed already."));
            case WRONG_STATUS ->
                new ProblemException(
                        CommonProblem.CONFLICT,
                        new Text("整改通知的当前状态不允许此操作。", "The status of the notice does not allow this."));
        };
    }
}
