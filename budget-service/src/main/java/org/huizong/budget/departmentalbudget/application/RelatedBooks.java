package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.access.AccessScope;

/** 同一单位的其他预算书: reads another year or stage of a unit as it stands now. */
@FunctionalInterface
interface RelatedBooks {

    /** The newest content that the scope may read; empty when there is no such book. */
    Optional<BookContent> find(BookIdentity identity, AccessScope scope);
}
