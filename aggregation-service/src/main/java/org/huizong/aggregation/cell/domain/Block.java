package org.huizong.aggregation.cell.domain;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** 块: the sections of one address, none of them empty. */
public record Block(SortedMap<Integer, Section> sections) {

    public static final Block EMPTY = new Block(new TreeMap<>());

    public Block {
        sections = Collections.unmodifiableSortedMap(sections);
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    public Block plus(Block other) {
        var sums = new BlockSums();
        sums.add(this);
        sums.add(other);
        return sums.build();
    }

    static Block of(Map<Integer, Section> sections) {
        var kept = new TreeMap<>(sections);
        kept.values().removeIf(section -> section.size() == 0);
        return new Block(kept);
    }
}
