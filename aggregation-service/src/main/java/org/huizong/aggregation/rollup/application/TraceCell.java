package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.huizong.aggregation.rollup.domain.Figures;
import org.huizong.contracts.access.AccessScope;

/** 溯源: the lines behind a cell, and the proof that they add up to it. Cell and lines are read in one snapshot, apart. */
@ApplicationScoped
public class TraceCell {

    private final RollupFigures figures;
    private final RequestedFigures requested;

    public TraceCell(RollupFigures figures, RequestedFigures requested) {
        this.figures = figures;
        this.requested = requested;
    }

    /** @param cell what the rollup answers for it */
    public record Traced(Watermark watermark, List<Integer> years, Figures cell, long books, CellLines lines) {}

    public Traced handle(CellQuestion question, Moment moment, AccessScope scope) {
        return figures.inSnapshot(snapshot -> {
            var asOf = moment.in(snapshot);
            var current = snapshot.watermark();
            var shown = new Watermark(current.storeId(), asOf.orElse(current.value()));
            var years = requested.years(snapshot, question.query(), scope);
            var request = requested.of(question.query(), asOf, years, List.of());
            var sums = snapshot.sums(request, scope);
            var cell = sums.figures().stream()
                    .filter(row -> question.isAbout(row.key()))
                    .map(FigureRow::figures)
                    .reduce(Figures.ZERO, Figures::plus);
            long books = sums.books().stream()
                    .filter(count -> question.isAbout(count.key()))
                    .mapToLong(BookCount::books)
                    .sum();
            return new Traced(shown, years, cell, books, snapshot.lines(request, question, scope));
        });
    }
}
