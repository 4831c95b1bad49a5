package org.huizong.aggregation.apply.domain;

import java.util.List;
import org.huizong.aggregation.cell.domain.Layers;

/**
 * 汇总贡献: what one applied version of a book adds to the rollups, with the regions it was added under. It is kept, so that
 * taking it back later undoes exactly what was done, even if the region tree has changed in between.
 */
public record Contribution(List<String> path, int year, String stage, Layers layers) {

    public Contribution {
        path = List.copyOf(path);
    }
}
