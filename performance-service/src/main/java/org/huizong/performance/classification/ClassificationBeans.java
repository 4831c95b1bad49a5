package org.huizong.performance.classification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.huizong.contracts.book.BookIdentification;
import org.huizong.contracts.classification.RegionNames;
import org.huizong.contracts.classification.RegionTree;

/** 行政区划: the shipped list, and what is told from it. */
@Singleton
class ClassificationBeans {

    @Produces
    @Singleton
    RegionTree regionTree() {
        return RegionTree.seed();
    }

    @Produces
    @Singleton
    BookIdentification bookIdentification(RegionTree regions) {
        return new BookIdentification(new RegionNames(regions));
    }
}
