package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 涉密项目情况: the two figures that section 十二（五） tells of the classified projects, from what is public: the coded rows of
 * table 7.
 *
 * @param count how many projects are classified
 * @param amount their money; empty when one of them has no coded row with an amount
 */
public record ClassifiedSummary(int count, Optional<Amount> amount) {

    private static final String PROJECT_TABLE = "7";
    private static final String TOTAL = "total";

    /** @param open the open part of a book; its classified projects carry their coded names */
    public static ClassifiedSummary of(BookContent open) {
        var amounts = open.projects().stream()
                .filter(BudgetProject::classified)
                .map(project -> codedRow(open, project.name()))
                .toList();
        boolean known = amounts.stream().allMatch(Optional::isPresent);
        return new ClassifiedSummary(amounts.size(), known ? Optional.of(sum(amounts)) : Optional.empty());
    }

    private static Amount sum(List<Optional<Amount>> amounts) {
        return amounts.stream().map(Optional::orElseThrow).reduce(Amount.ZERO, Amount::plus);
    }

    private static Optional<Amount> codedRow(BookContent open, String codedName) {
        return open.statement(PROJECT_TABLE).flatMap(table -> table.rows().stream()
                .filter(row -> row.key().indexOf('#') > 0 && row.label().equals(codedName))
                .findFirst()
                .flatMap(row -> total(row, table.unit())));
    }

    private static Optional<Amount> total(StatementRow row, AmountUnit unit) {
        return Optional.ofNullable(row.cells().get(TOTAL))
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> PrintedFigure.amount(cell.text(), unit));
    }
}
