package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.aggregation.rollup.domain.RollupQuery;
import org.huizong.contracts.access.AccessScope;

/** 变动说明: what moved a figure between two moments, book by book, and the proof that nothing else did. */
@ApplicationScoped
public class ExplainChanges {

    private final RollupFigures figures;
    private final RequestedFigures requested;

    public ExplainChanges(RollupFigures figures, RequestedFigures requested) {
        this.figures = figures;
        this.requested = requested;
    }

    /**
     * @param before the figure as it was at the first moment
     * @param after the figure as it was at the second
     * @param moves in the order of their watermarks
     */
    public record Explained(
            Watermark watermark,
            List<Integer> years,
            long since,
            long until,
            Figures before,
            Figures after,
            List<BookMove> moves) {}

    /** @throws MomentNotReachedException if a moment lies ahead */
    public Explained handle(RollupQuery query, Moment since, Moment until, AccessScope scope) {
        return figures.inSnapshot(snapshot -> {
            var current = snapshot.watermark();
            long from = since.in(snapshot).orElse(current.value());
            long to = until.in(snapshot).orElse(current.value());
            var years = requested.years(snapshot, query, scope);
            var request = requested.of(query, OptionalLong.empty(), years, List.of());
            return new Explained(
                    new Watermark(current.storeId(), to),
                    years,
                    from,
                    to,
                    figure(snapshot, query, from, years, scope),
                    figure(snapshot, query, to, years, scope),
                    from < to ? snapshot.moves(request, from, to, scope) : List.of());
        });
    }

    private Figures figure(
            RollupSnapshot snapshot, RollupQuery query, long watermark, List<Integer> years, AccessScope scope) {
        var request = requested.of(query, OptionalLong.of(watermark), years, List.of());
        return snapshot.sums(request, scope).figures().stream()
                .map(FigureRow::figures)
                .reduce(Figures.ZERO, Figures::plus);
    }
}
