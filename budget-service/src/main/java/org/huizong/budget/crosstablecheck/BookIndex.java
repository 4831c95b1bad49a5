package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The statements of one book by number. */
final class BookIndex {

    private final CheckedBook book;
    private final Map<String, StatementIndex> statements = new LinkedHashMap<>();
    private final PrintedPrecision precision;

    BookIndex(CheckedBook book, TableVocabulary vocabulary) {
        this.book = book;
        this.precision = new PrintedPrecision(book);
        for (var statement : book.statements()) {
            if (vocabulary.knows(statement.number())) {
                statements.putIfAbsent(
                        statement.number(), new StatementIndex(statement, vocabulary.require(statement.number())));
            }
        }
    }

    CheckedBook book() {
        return book;
    }

    PrintedPrecision precision() {
        return precision;
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
}
