package org.huizong.aggregation.apply.domain;

import org.huizong.aggregation.apply.domain.BookChange.Filing;
import org.huizong.aggregation.apply.domain.BookChange.Holder;
import org.huizong.aggregation.cell.domain.BlockDeltas;
import org.huizong.aggregation.cell.domain.SectionId;
import org.huizong.aggregation.cell.domain.View;

/**
 * 已入汇总的预算书: the version of a book that the rollups hold, with the contribution it made.
 *
 * @param views bits of the views that some content reached
 * @param counted bits of the views in which the book counts; all of them unless it covers a whole department
 */
public record AppliedBook(
        BookKey key,
        BookVersion version,
        Holder holder,
        Filing filing,
        int views,
        int counted,
        Contribution contribution) {

    public static final int COUNTS_EVERYWHERE = View.PUBLISHED.bit() | View.APPROVED.bit() | View.SUBMITTED.bit();

    public static AppliedBook of(BookChange change) {
        return new AppliedBook(
                change.key(),
                change.version(),
                change.holder(),
                change.filing(),
                change.viewMask(),
                COUNTS_EVERYWHERE,
                change.contribution());
    }

    public AppliedBook counted(int views) {
        return new AppliedBook(key, version, holder, filing, this.views, views, contribution);
    }

    /** What stands in the blocks for this book. */
    public BlockDeltas.Entry entry() {
        return new BlockDeltas.Entry(
                contribution.path(),
                contribution.year(),
                contribution.stage(),
                views,
                key.source() == EventSource.BUDGET ? SectionId.FILED_BUDGETS : SectionId.FILED_PERFORMANCE,
                counted == COUNTS_EVERYWHERE
                        ? contribution.layers()
                        : contribution.layers().counting(counted));
    }

    /** Whether the new version says the same as this one, so that nothing but the version moves. */
    public boolean saysTheSameAs(AppliedBook other) {
        return holder.equals(other.holder)
                && filing.equals(other.filing)
                && views == other.views
                && contribution.equals(other.contribution);
    }
}
