package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate;
import org.huizong.contracts.money.Amount;

/**
 * 素材: all that one disclosure is written from.
 *
 * @param names of classification codes of the book's year
 * @param goals 绩效目标; none when the book has none
 */
record Matter(
        BookFigures figures,
        PriorYear prior,
        CodeNames names,
        List<GoalSheet> goals,
        DisclosureTemplate template,
        FigureStyle style) {

    /** A sum that the template names, of the places where this book has its figures. */
    Formula formula(String text) {
        return Formula.parse(text).in(places());
    }

    /** The number of the statement that the template names. */
    String statement(String number) {
        return places().statement(number);
    }

    private Places places() {
        return new Places(template.places());
    }

    MoneyDisplay display() {
        return style.money();
    }

    /** The amount of a formula, compared as far as last year's is known; empty when it is unknown. */
    Optional<Subject> subject(Formula formula, RowRef told) {
        return figures.amount(formula).map(amount -> subject(formula, amount, told));
    }

    private Subject subject(Formula formula, Amount amount, RowRef told) {
        return new Subject(formula, amount, prior.compare(formula, amount, told), told, "");
    }

    /** Printed by this year's table, else by last year's, else by the list of codes; else the code itself. */
    String nameOf(String statement, String key) {
        return label(Optional.of(figures), statement, key)
                .or(() -> label(prior.lastBook(), statement, key))
                .or(() -> names.nameOf(key))
                .orElse(key);
    }

    private static Optional<String> label(Optional<BookFigures> book, String statement, String key) {
        return book.flatMap(figures -> figures.rows(statement).stream()
                        .filter(row -> row.key().equals(key))
                        .findFirst())
                .map(StatementRow::label)
                .filter(label -> !label.isEmpty());
    }
}
