package org.huizong.aggregation.stream.domain;

import org.huizong.aggregation.cell.domain.Layers;
import org.huizong.aggregation.cell.domain.View;

/**
 * A version of a book as it counts.
 *
 * @param views bits of the views that some content reached
 * @param layers what counts; nothing in a view in which units below file themselves
 */
public record CountedVersion(long version, BookStanding standing, int views, Layers layers) {

    boolean reached(View view) {
        return (views & view.bit()) != 0;
    }
}
