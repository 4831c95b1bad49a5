package org.huizong.aggregation.apply.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Layers;
import org.huizong.aggregation.cell.domain.View;

/**
 * 部门预算或绩效目标的一个版本: the whole state of one book as its owner announced it.
 *
 * @param path the regions from the nation down to the book's own, as the tree stands when the change is applied
 * @param views content by view; a view that no content reached is absent
 */
public record BookChange(
        BookKey key, BookVersion version, List<String> path, Holder holder, Filing filing, Map<View, Facts> views) {

    /** 预算单位, with the supervising department (主管部门) where the register tells it. */
    public record Holder(UUID budgetUnit, String unitName, Optional<UUID> department) {}

    /** What the book is about: one year and stage, and whether it covers a unit or a whole department (含下属单位). */
    public record Filing(int year, String stage, boolean wholeDepartment) {}

    public BookChange {
        path = List.copyOf(path);
        views = Map.copyOf(views);
    }

    public String region() {
        return path.get(path.size() - 1);
    }

    public Contribution contribution() {
        return new Contribution(path, filing.year(), filing.stage(), Layers.of(views));
    }

    /** The views that some content reached: what reached a later view has reached the earlier ones too. */
    public int viewMask() {
        return Layers.reached(views);
    }
}
