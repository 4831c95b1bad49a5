package org.huizong.budget.budgetline;

import java.util.Set;
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
        return first(functions.names(code));
    }

    String economic(String code) {
        return first(economics.names(code));
    }

    private static String first(Set<String> names) {
        var name = names.iterator();
        return name.hasNext() ? name.next() : "";
    }
}
