package org.huizong.aggregation.rollup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.aggregation.AggregationProblem;
import org.huizong.aggregation.rollup.application.AwaitRollup;
import org.huizong.aggregation.rollup.application.KnownWatermark;
import org.huizong.aggregation.rollup.application.RollupFigures;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.aggregation.rollup.domain.Status;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** What a caller of the rollups may see, and what he waits for. */
@ApplicationScoped
class RollupCallers {

    private final CallerScope caller;
    private final AwaitRollup awaitRollup;
    private final KnownWatermark known;
    private final RollupFigures figures;

    RollupCallers(CallerScope caller, AwaitRollup awaitRollup, KnownWatermark known, RollupFigures figures) {
        this.caller = caller;
        this.awaitRollup = awaitRollup;
        this.known = known;
        this.figures = figures;
    }

    /** The watermark to answer with; who waits for one is answered with what the store has after waiting. */
    Watermark watermarkAfter(AskedParameters asked) {
        return await(asked) ? figures.currentWatermark() : known.current().orElseGet(figures::currentWatermark);
    }

    /** Everybody may see what is published; more needs a token. */
    AccessScope scope(RollupQuery query) {
        return query.universe().status() == Status.PUBLISHED
                ? AccessScope.PUBLIC
                : caller.require(Right.READ_UNPUBLISHED);
    }

    /** Waits for what {@code minWatermark} names; false if it names nothing, 503 if it does not come in time. */
    boolean await(AskedParameters asked) {
        var awaited = MomentParameters.awaited(asked);
        if (awaited.watermark().isEmpty() && awaited.books().isEmpty()) {
            return false;
        }
        if (!awaitRollup.handle(awaited.watermark(), awaited.books())) {
            throw new ProblemException(
                    AggregationProblem.WATERMARK_NOT_REACHED, new Text("请稍后重试。", "Try again in a moment."));
        }
        return true;
    }
}
