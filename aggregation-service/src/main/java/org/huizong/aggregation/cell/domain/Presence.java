package org.huizong.aggregation.cell.domain;

import java.util.HashMap;
import java.util.Map;
import org.huizong.contracts.cube.Cube;

/** 在册: under which keys of which groupings one book has facts; there it is counted, once. */
final class Presence {

    static final Presence NOWHERE = new Presence(Map.of());

    /** Facts by grouped key, by cube, one a grouping. */
    private final Map<Cube, SectionSums[]> facts;

    private Presence(Map<Cube, SectionSums[]> facts) {
        this.facts = facts;
    }

    static Presence of(Facts content) {
        var facts = new HashMap<Cube, SectionSums[]>();
        content.byPlace().forEach((place, measures) -> {
            var layout = CellLayout.of(Cube.ofCode(place.cube()));
            var groupings = facts.computeIfAbsent(layout.cube(), cube -> groupings(layout));
            long key = layout.key(place);
            for (int grouping = 0; grouping < groupings.length; grouping++) {
                groupings[grouping].addCount(layout.grouped(key, grouping), measures.facts());
            }
        });
        return new Presence(facts);
    }

    void forEach(Visitor visitor) {
        facts.forEach((cube, groupings) -> {
            for (int grouping = 0; grouping < groupings.length; grouping++) {
                var section = groupings[grouping].build();
                for (int row = 0; row < section.size(); row++) {
                    if (section.count(row) > 0) {
                        visitor.visit(CellLayout.of(cube), grouping, section.key(row));
                    }
                }
            }
        });
    }

    private static SectionSums[] groupings(CellLayout layout) {
        var groupings = new SectionSums[layout.groupingCount()];
        for (int i = 0; i < groupings.length; i++) {
            groupings[i] = new SectionSums(Section.COUNT_COLUMNS);
        }
        return groupings;
    }

    interface Visitor {
        void visit(CellLayout layout, int grouping, long key);
    }
}
