package org.huizong.budget.crosstablecheck;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.BookText;

/** The statements and sections of one book by number, and the related books that it is compared with. */
final class BookIndex {

    private static final Operand.Source THE_BOOK = new Operand.Source("", Text.NONE, "");

    private final CheckedBook book;
    private final Map<String, StatementIndex> statements = new LinkedHashMap<>();
    private final Map<String, BookIndex> related = new LinkedHashMap<>();
    /** Found and missed ones: relations ask for the same few tables again and again. */
    private final Map<String, Optional<StatementIndex>> tables = new HashMap<>();

    private final Map<RowSet, Set<String>> keys = new HashMap<>();
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
        var known = new BookStatements(book.content(), vocabulary).known();
        this.precision = new PrintedPrecision(
                known,
                book.origin(),
                (table, column) -> vocabulary.require(table).kind(column) == FigureKind.MONEY);
        for (var statement : known) {
            statements.computeIfAbsent(statement.number(), number -> new StatementIndex(statement, vocabulary, source));
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
        return tables.computeIfAbsent(number, this::find);
    }

    private Optional<StatementIndex> find(String number) {
        var printed = Optional.ofNullable(statements.get(number));
        return printed.isPresent() || TableVocabulary.isNarrative(number)
                ? printed
                : Optional.ofNullable(statements.get("n" + number));
    }

    /** The rows that a set means, in printed order; many relations range over the same set. */
    Set<String> keys(RowSet rows) {
        return keys.computeIfAbsent(rows, set -> set.keys(this));
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
