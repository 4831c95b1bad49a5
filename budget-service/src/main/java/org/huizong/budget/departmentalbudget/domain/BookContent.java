package org.huizong.budget.departmentalbudget.domain;

import java.util.List;
import java.util.Optional;

/**
 * 预算书内容: everything that one book says, apart from whose it is. Statements are kept as printed; nothing here is
 * derived.
 *
 * @param tableSet id of the table set that the book was read or filed by, such as {@code xinjiang-budget}
 * @param statements in the order of their numbers; numbers of a narrative book begin with {@code n}
 * @param narrativeFigures figures of the narrative that the tables must agree with
 */
public record BookContent(
        String tableSet,
        List<Statement> statements,
        List<BudgetProject> projects,
        Optional<Headcount> headcount,
        List<NarrativeFigure> narrativeFigures) {

    public BookContent {
        statements = List.copyOf(statements);
        projects = List.copyOf(projects);
        narrativeFigures = List.copyOf(narrativeFigures);
    }

    public Optional<Statement> statement(String number) {
        return statements.stream()
                .filter(statement -> statement.number().equals(number))
                .findFirst();
    }
}
