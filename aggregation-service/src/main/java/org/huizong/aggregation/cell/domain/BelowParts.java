package org.huizong.aggregation.cell.domain;

import java.util.HashMap;
import java.util.Map;

/** 下级部分: cuts what stands below a region into the summary by functional class and a part for each class. */
final class BelowParts {

    private final Map<BlockPart, BlockSums> parts = new HashMap<>();

    private BelowParts() {}

    static Map<BlockPart, BlockSums> of(Block below) {
        var cut = new BelowParts();
        below.forEach(cut::add);
        return cut.parts;
    }

    private void add(int id, Section section) {
        if (SectionId.isFiled(id)) {
            section.addTo(part(BlockPart.SUMMARY).section(id));
            return;
        }
        var layout = CellLayout.of(SectionId.cube(id));
        if (SectionId.isSums(id)) {
            addSums(layout, id, section);
        } else if (layout.functionDigits(SectionId.grouping(id)) <= BlockPart.CLASS_DIGITS) {
            section.addTo(part(BlockPart.SUMMARY).section(id));
        } else {
            byClass(layout, id, section);
        }
    }

    private void addSums(CellLayout layout, int id, Section section) {
        var summary = part(BlockPart.SUMMARY).section(id);
        for (int row = 0; row < section.size(); row++) {
            section.addTo(summary, row, layout.withFunction(section.key(row), BlockPart.CLASS_DIGITS));
        }
        if (layout.hasFunctions()) {
            byClass(layout, id, section);
        }
    }

    private void byClass(CellLayout layout, int id, Section section) {
        for (int row = 0; row < section.size(); row++) {
            section.addTo(part(layout.partOf(section.key(row))).section(id), row, section.key(row));
        }
    }

    private BlockSums part(BlockPart part) {
        return parts.computeIfAbsent(part, fresh -> new BlockSums());
    }
}
