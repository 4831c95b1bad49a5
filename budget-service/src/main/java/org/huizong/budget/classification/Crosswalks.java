package org.huizong.budget.classification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.classification.Crosswalk;

/** 科目对照: the crosswalk of functional codes in its newest form, entries of an administrator included. */
@ApplicationScoped
public class Crosswalks {

    private static final int NEWEST = Integer.MAX_VALUE;

    private final CodeLists codeLists;
    private final AtomicReference<Built> built = new AtomicReference<>();

    Crosswalks(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    private record Built(CodeListEdition edition, Crosswalk crosswalk) {}

    public Crosswalk functions() {
        var edition = codeLists
                .inForce(CodeList.EXPENDITURE_FUNCTION_CROSSWALK, NEWEST)
                .orElseThrow();
        var known = built.get();
        if (known == null || known.edition != edition) {
            known = new Built(edition, Crosswalk.of(new CodeList(edition.scheme(), edition.columns(), edition.rows())));
            built.set(known);
        }
        return known.crosswalk;
    }
}
