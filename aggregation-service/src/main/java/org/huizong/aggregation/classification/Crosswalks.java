package org.huizong.aggregation.classification;

import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.contracts.classification.Crosswalk;

/** 科目对照 of functional codes, entries of an administrator included. */
@ApplicationScoped
public class Crosswalks {

    private final KnownLists lists;

    public Crosswalks(KnownLists lists) {
        this.lists = lists;
    }

    public Crosswalk functions() {
        return lists.current().crosswalk();
    }
}
