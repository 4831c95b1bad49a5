package org.huizong.aggregation.rollup.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Unscoped;

/** 快照: everything one answer is made of, read at one moment. */
public interface RollupSnapshot {

    /** @param storeId tells a store from one that was made anew and counts from zero again */
    record Watermark(UUID storeId, long value) {}

    @Unscoped("a position in time, without content")
    Watermark watermark();

    /** The last watermark not after the instant; empty if nothing had been applied then. */
    @Unscoped("a position in time, without content")
    OptionalLong watermarkAt(Instant instant);

    /** The newest year that has a published initial book. */
    OptionalInt newestYear(AccessScope scope);

    RollupSums sums(FigureRequest request, AccessScope scope);

    /** What single books added to the request and took from it between two watermarks, in their order. */
    List<BookMove> moves(FigureRequest request, long since, long until, AccessScope scope);

    /** The facts of single books behind one cell of the request. */
    CellLines lines(FigureRequest request, CellQuestion question, AccessScope scope);

    /** Books filed and expected by region and year; nothing is expected of a moment of the past. */
    List<RowCoverage> coverage(FigureRequest request, AccessScope scope);

    /** Books that the register expects in the regions and years; empty when it expects none of these regions at all, and of the past. */
    @Unscoped("which units there are, and whether a book of them is expected, is public")
    OptionalLong expected(FigureRequest request);

    Map<String, String> unitNames(Set<String> budgetUnits, AccessScope scope);
}
