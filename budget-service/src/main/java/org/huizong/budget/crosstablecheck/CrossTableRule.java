package org.huizong.budget.crosstablecheck;

import java.util.List;
import org.huizong.contracts.book.Stage;

/**
 * 勾稽关系: one relation that must hold in a book, as the catalogue shows it.
 *
 * @param tolerance {@code 0} for the same figure printed twice, {@code n} for a sum of n rounded figures, or an amount in
 *     the printed unit
 * @param formula the relation in readable form
 * @param tables numbers of the tables it looks at
 * @param tableSets ids of the table sets it applies to; empty for all
 * @param stages stages it applies to
 * @param fromYear first fiscal year it applies to
 * @param legalBasis empty when the relation is arithmetic
 */
public record CrossTableRule(
        String id,
        Text title,
        Severity severity,
        String tolerance,
        String formula,
        CheckScope scope,
        List<String> tables,
        List<String> tableSets,
        List<Stage> stages,
        int fromYear,
        String legalBasis) {

    boolean appliesTo(CheckedBook book) {
        return stages.contains(book.stage())
                && book.year() >= fromYear
                && (tableSets.isEmpty() || tableSets.contains(book.tableSet()));
    }
}
