package org.huizong.budget.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;

/** 行政区划: the region tree of the newest edition, local rows of an administrator included. */
@ApplicationScoped
public class Regions {

    private static final int NEWEST = Integer.MAX_VALUE;

    private final CodeLists codeLists;
    private final AtomicReference<Built> built = new AtomicReference<>();

    Regions(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    private record Built(CodeListEdition edition, RegionTree tree) {}

    public RegionTree tree() {
        var edition = codeLists.inForce(CodeList.REGION, NEWEST).orElseThrow();
        var known = built.get();
        if (known == null || known.edition != edition) {
            known = new Built(edition, RegionTree.of(new CodeList(CodeList.REGION, edition.columns(), edition.rows())));
            built.set(known);
        }
        return known.tree;
    }

    /** Codes from the province down to the region itself; empty for an unknown code. */
    public List<String> path(String code) {
        return tree().path(code).stream().map(Region::code).toList();
    }
}
