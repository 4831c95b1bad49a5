package org.huizong.budget.departmentalbudget.application;

import java.util.Optional;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.contracts.money.Amount;

/**
 * 控制数使用: how much of a ceiling a content asks for.
 *
 * @param requested empty where the book does not tell which fund its money comes from
 */
public record CeilingUse(Ceiling ceiling, Optional<Amount> requested) {

    /** What cannot be shown to stay within a ceiling exceeds it. */
    public boolean isExceeded() {
        return requested
                .filter(amount -> amount.compareTo(ceiling.terms().amount()) <= 0)
                .isEmpty();
    }

    /** Requested less ceiling; negative while something is left. */
    public Optional<Amount> excess() {
        return requested.map(amount -> amount.minus(ceiling.terms().amount()));
    }
}
