package org.huizong.budget.budgetline;

import org.huizong.budget.crosstablecheck.CodeEdition;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.contracts.classification.CodeList;

/** Names of codes as the lists of one year have them; an unknown code has none. */
record RowNames(CodeEdition functions, CodeEdition economics) {

    static RowNames of(CodeEditions editions, int year) {
        return new RowNames(
                editions.edition(CodeList.EXPENDITURE_FUNCTION, year),
                editions.edition(CodeList.DEPARTMENTAL_ECONOMIC, year));
    }

    String function(String code) {
        return functions.names(code).stream().findFirst().orElse("");
    }

    String economic(String code) {
        return economics.names(code).stream().findFirst().orElse("");
    }
}
