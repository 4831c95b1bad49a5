package org.huizong.budget.departmentalbudget.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huizong.budget.comparison.ToldBook;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.contracts.book.Stage;
import org.huizong.platform.problem.ProblemException;

/**
 * 对比对象 of a book.
 *
 * @param candidates ids to look for, the best first
 * @param told which book the sentences of this one may stand in for; empty when none
 */
record ComparisonPartner(List<UUID> candidates, Optional<ToldBook> told) {

    /** The words of {@code against}; any other one is the id of a book. */
    private enum Word {
        /** 上年: the same stage a year before; the initial book where an adjusted one is missing. */
        PREVIOUS_YEAR,
        INITIAL,
        ADJUSTED,
        EXECUTED,
        FINAL_ACCOUNTS,
        /** 全年预算: the adjusted budget, else the initial one. */
        BUDGET;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** @param against null when the parameter was left out */
    static ComparisonPartner of(BookIdentity book, String against) {
        if (against != null && ID.matcher(against).matches()) {
            return new ComparisonPartner(List.of(UUID.fromString(against)), Optional.empty());
        }
        var word = against == null ? Word.PREVIOUS_YEAR.code() : against;
        return Arrays.stream(Word.values())
                .filter(known -> known.code().equals(word))
                .findFirst()
                .map(known -> of(book, known))
                .orElseThrow(() -> ProblemException.notOneOf("against", words()));
    }

    private static ComparisonPartner of(BookIdentity book, Word word) {
        int year = word == Word.PREVIOUS_YEAR ? book.year() - 1 : book.year();
        var ids = new ArrayList<UUID>();
        for (var stage : stages(book, word)) {
            ids.add(new BookIdentity(book.region(), book.unitName(), year, stage).bookId());
        }
        return new ComparisonPartner(List.copyOf(ids), told(word));
    }

    private static List<Stage> stages(BookIdentity book, Word word) {
        return switch (word) {
            case PREVIOUS_YEAR ->
                book.stage() == Stage.ADJUSTED ? List.of(Stage.ADJUSTED, Stage.INITIAL) : List.of(book.stage());
            case INITIAL -> List.of(Stage.INITIAL);
            case ADJUSTED -> List.of(Stage.ADJUSTED);
            case EXECUTED -> List.of(Stage.EXECUTED);
            case FINAL_ACCOUNTS -> List.of(Stage.FINAL_ACCOUNTS);
            case BUDGET -> List.of(Stage.ADJUSTED, Stage.INITIAL);
        };
    }

    private static Optional<ToldBook> told(Word word) {
        return switch (word) {
            case PREVIOUS_YEAR -> Optional.of(ToldBook.PREVIOUS_YEAR);
            case INITIAL -> Optional.of(ToldBook.INITIAL);
            default -> Optional.empty();
        };
    }

    private static List<String> words() {
        var words = new ArrayList<String>();
        Arrays.stream(Word.values()).map(Word::code).forEach(words::add);
        words.add("<bookId>");
        return words;
    }
}
