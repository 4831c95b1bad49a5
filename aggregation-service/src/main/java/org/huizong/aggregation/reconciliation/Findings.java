package org.huizong.aggregation.reconciliation;

import java.time.Instant;
import java.util.Optional;

/**
 * 对册结果 of one comparison with one owner.
 *
 * @param books that the owner announced
 * @param missing of them never applied
 * @param behind of them applied in an older version
 * @param hollow of them applied, but the contribution is gone
 * @param ahead applied in a version that the owner does not know
 * @param unknown applied, but not among the owner's books
 * @param asked that the owner announced again
 * @param failure why the comparison did not come to its end
 */
record Findings(
        Instant started,
        Instant ended,
        long books,
        long missing,
        long behind,
        long hollow,
        long ahead,
        long unknown,
        long asked,
        Optional<String> failure) {

    static Findings failed(Instant started, Instant ended, String failure) {
        return new Findings(started, ended, 0, 0, 0, 0, 0, 0, 0, Optional.of(failure));
    }
}
