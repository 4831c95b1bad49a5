package org.huizong.aggregation.apply.application;

import java.util.function.Function;
import org.huizong.platform.access.Unscoped;

/** 汇总库: runs work in one transaction of its own. */
@Unscoped("the apply path writes what the owning services announced, for nobody in particular")
public interface RollupStore {

    /**
     * Commits what the work did and gives its result.
     *
     * @throws StoreUnavailableException if the same work may succeed later, also when it is unknown whether it committed
     * @throws UnacceptableDataException if the data themselves are refused
     */
    <T> T inTransaction(Function<ApplyTransaction, T> work);
}
