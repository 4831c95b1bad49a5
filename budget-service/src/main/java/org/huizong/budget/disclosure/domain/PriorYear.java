package org.huizong.budget.disclosure.domain;

import java.util.Optional;
import org.huizong.budget.disclosure.domain.template.DisclosureTemplate.PrintedDirections;
import org.huizong.contracts.money.Amount;

/**
 * 上年数: last year's book where there is one; else what the book's own sentences tell: the figure itself, or the printed
 * amount less its printed change. Unknown otherwise, never assumed to be nothing.
 */
final class PriorYear {

    private final BookFigures current;
    private final Optional<BookFigures> last;
    private final PrintedDirections words;

    PriorYear(BookFigures current, Optional<BookFigures> last, PrintedDirections words) {
        this.current = current;
        this.last = last;
        this.words = words;
    }

    /** @param told row of a section whose sentence compares the amount of this formula */
    Optional<YearOnYear> compare(Formula formula, Amount amount, RowRef told) {
        return stored(formula)
                .map(prior -> new YearOnYear(amount, prior, "prior(" + formula.text() + ")"))
                .or(() -> told(told).map(prior -> new YearOnYear(amount, prior, "prior(" + told.path() + ")")));
    }

    Optional<BookFigures> lastBook() {
        return last;
    }

    private Optional<Amount> stored(Formula formula) {
        return last.filter(book -> formula.cells().stream()
                        .allMatch(cell -> book.table(cell.statement()).isPresent()))
                .flatMap(book -> book.amount(formula));
    }

    Optional<Amount> told(RowRef row) {
        return current.amount(row.cell("prior")).or(() -> unchanged(row)).or(() -> current.amount(row.cell("amount"))
                .flatMap(amount -> change(row).map(amount::minus)));
    }

    private Optional<Amount> unchanged(RowRef row) {
        return current.word(row.cell("state"))
                .filter(words.same()::contains)
                .flatMap(state -> current.amount(row.cell("amount")));
    }

    private Optional<Amount> change(RowRef row) {
        return current.amount(row.cell("change"))
                .flatMap(change -> current.word(row.cell("direction")).flatMap(word -> signed(word, change)));
    }

    private Optional<Amount> signed(String word, Amount change) {
        if (words.less().contains(word)) {
            return Optional.of(Amount.ZERO.minus(change));
        }
        return words.more().contains(word) ? Optional.of(change) : Optional.empty();
    }
}
