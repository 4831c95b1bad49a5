package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;

/** The statements and sections of one book by number, and the related books that it is compared with. */
final class BookIndex {

    private static final Operand.Source THE_BOOK = new Operand.Source("", Text.NONE, "");

    private final CheckedBook book;
    private final Map<String, StatementIndex> statements = new LinkedHashMap<>();
    private final Map<String, BookIndex> related = new LinkedHashMap<>();
    private final PrintedPrecision precision;
    /** What the places of another book begin with; empty for the checked one. */
    private final String place;

    BookIndex(CheckedBook book, TableVocabulary vocabulary) {
        this(book, vocabulary, THE_BOOK);
        for (var other : book.related()) {
            // Nobody knows any more how the other book was rounded, so it is taken as printed.
            var checked = new CheckedBook(other.year(), other.stage(), CheckedBook.Origin.PRINTED, other.content());
            var source = new Operand.Source(other.place(), other.name(), "");
            related.put(other.role().word(), new BookIndex(checked, vocabulary, source));
        }
    }

    private BookIndex(CheckedBook book, TableVocabulary vocabulary, Operand.Source source) {
        this.book = book;
        this.place = source.book();
        var all = new BookStatements(book.content(), vocabulary);
        this.precision = new PrintedPrecision(all.amounts(), book.origin());
        for (var statement : all.all()) {
            if (vocabulary.knows(statement.number())) {
                statements.putIfAbsent(statement.number(), new StatementIndex(statement, vocabulary, source));
            }
        }
    }

    CheckedBook book() {
        return book;
    }

    BookContent content() {
        return book.content();
    }

    PrintedPrecision precision() {
        return precision;
    }

    /** Of the book that a figure stands in. */
    PrintedPrecision precision(Operand.Source source) {
        return related.values().stream()
                .filter(other -> other.place.equals(source.book()))
                .findFirst()
                .map(BookIndex::precision)
                .orElse(precision);
    }

    Map<String, StatementIndex> statements() {
        return statements;
    }

    /** The printed table, or what the narrative tells of it; {@code n6} asks for the narrative alone. */
    Optional<StatementIndex> table(String number) {
        var printed = Optional.ofNullable(statements.get(number));
        return printed.isPresent() || TableVocabulary.isNarrative(number)
                ? printed
                : Optional.ofNullable(statements.get("n" + number));
    }

    /** The table in the book that the term speaks of. */
    Optional<StatementIndex> table(Term term) {
        if (!term.isOfAnotherBook()) {
            return table(term.number());
        }
        return Optional.ofNullable(related.get(term.book())).flatMap(other -> other.table(term.number()));
    }

    /** The texts whose keys begin so, in printed order. */
    List<BookText> texts(String prefix) {
        return book.content().texts().stream()
                .filter(text -> text.key().startsWith(prefix))
                .toList();
    }
}
