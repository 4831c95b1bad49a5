package org.huizong.budget.transcription.table;

import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.transcription.CodeNames;

/**
 * A code at the beginning of a line: {@code 201 40 01}, {@code 2014001}, {@code 20140 01}.
 *
 * @param words how many words it takes
 */
record PrintedCode(String digits, int words) {

    static Optional<PrintedCode> at(List<String> words, CodeNames codes) {
        if (words.isEmpty() || !isFirstPart(words, codes)) {
            return Optional.empty();
        }
        var digits = new StringBuilder(words.get(0));
        int taken = 1;
        while (taken < words.size()
                && words.get(taken).matches("\\d{2}")
                && digits.length() % 2 == 1
                && digits.length() + 2 <= codes.longest()) {
            digits.append(words.get(taken));
            taken++;
        }
        return Optional.of(new PrintedCode(digits.toString(), taken));
    }

    private static boolean isFirstPart(List<String> words, CodeNames codes) {
        var first = words.get(0);
        if (!first.matches("\\d{3,9}") || !codes.isClass(first.substring(0, 3))) {
            return false;
        }
        boolean year = first.matches("(?:19|20)\\d{2}")
                && words.size() > 1
                && words.get(1).startsWith("年");
        // A whole number in front of amounts with decimals is a code, in front of whole numbers it may be an amount.
        // An even number of digits is a misprinted code only in front of a name; otherwise it is the end of one.
        boolean amountLike = words.size() > 1
                && isFigureOnly(words, 1)
                && (first.length() % 2 == 0
                        || words.subList(1, words.size()).stream().noneMatch(word -> word.contains(".")));
        return !year && (first.length() == 3 || !amountLike);
    }

    private static boolean isFigureOnly(List<String> words, int from) {
        return words.subList(from, words.size()).stream().allMatch(PrintedFigure::isFigure);
    }
}
