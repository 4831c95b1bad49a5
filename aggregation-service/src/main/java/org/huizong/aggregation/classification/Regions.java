package org.huizong.aggregation.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.huizong.contracts.classification.RegionTree;

/** 行政区划: the region tree that the service works with, and the nation above its provinces. */
@ApplicationScoped
public class Regions {

    /** 全国: the root above the provinces; the lists have no row for it. */
    public static final String NATION = "000000";

    private final KnownLists lists;

    public Regions(KnownLists lists) {
        this.lists = lists;
    }

    public RegionTree tree() {
        return lists.current().regions();
    }

    /** The same as {@link #path}, for a region whose list may still be on its way. */
    public List<String> pathOnceKnown(String code) {
        lists.awaitRegion(code);
        return path(code);
    }

    /** Codes from the nation down to the region itself; empty for an unknown code. */
    public List<String> path(String code) {
        var path = new ArrayList<String>();
        tree().path(code).forEach(region -> path.add(region.code()));
        if (!path.isEmpty()) {
            path.add(0, NATION);
        }
        return List.copyOf(path);
    }
}
