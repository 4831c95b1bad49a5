package org.huizong.budget.departmentalbudget.application;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.contracts.access.AccessScope;

/** 同一单位的其他预算书: reads other years and stages of a unit as they stand now. */
@FunctionalInterface
interface RelatedBooks {

    /** The newest content of each book that the scope may read; those that are not there are left out. */
    Map<UUID, BookContent> find(Set<UUID> books, AccessScope scope);
}
