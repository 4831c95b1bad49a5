package org.huizong.aggregation.cell.domain;

import java.util.HashMap;
import java.util.Map;

/** 求和中的块. */
public final class BlockSums {

    private final Map<Integer, SectionSums> sections = new HashMap<>();

    public void add(Block block) {
        block.sections().forEach((id, section) -> section.addTo(section(id)));
    }

    public void subtract(Block block) {
        block.sections().forEach((id, section) -> {
            var sums = section(id);
            for (int row = 0; row < section.size(); row++) {
                section.subtractFrom(sums, row);
            }
        });
    }

    public Block build() {
        var built = new HashMap<Integer, Section>();
        sections.forEach((id, sums) -> built.put(id, sums.build()));
        return Block.of(built);
    }

    SectionSums section(int id) {
        return sections.computeIfAbsent(id, fresh -> new SectionSums(SectionId.columns(fresh)));
    }
}
