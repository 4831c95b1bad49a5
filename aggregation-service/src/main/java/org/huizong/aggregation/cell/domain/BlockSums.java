package org.huizong.aggregation.cell.domain;

import java.util.Arrays;

/** 求和中的块. */
public final class BlockSums {

    /** By the place of the section among all of them. */
    private final SectionSums[] sections = new SectionSums[SectionId.count()];

    public void add(Block block) {
        block.forEach((id, section) -> section.addTo(section(id)));
    }

    public void subtract(Block block) {
        block.forEach((id, section) -> {
            var sums = section(id);
            for (int row = 0; row < section.size(); row++) {
                section.subtractFrom(sums, row);
            }
        });
    }

    public Block build() {
        var ids = new int[sections.length];
        var built = new Section[sections.length];
        int size = 0;
        for (int index = 0; index < sections.length; index++) {
            if (sections[index] != null) {
                var section = sections[index].build();
                if (section.size() > 0) {
                    ids[size] = SectionId.at(index);
                    built[size++] = section;
                }
            }
        }
        return new Block(Arrays.copyOf(ids, size), Arrays.copyOf(built, size));
    }

    SectionSums section(int id) {
        int index = SectionId.index(id);
        if (sections[index] == null) {
            sections[index] = new SectionSums(SectionId.columns(id));
        }
        return sections[index];
    }
}
