package org.huizong.budget.transcription.table;

import java.util.List;
import java.util.Optional;
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
        boolean named = taken == words.size() || !isFigureOnly(words, taken) || taken > 1 || digits.length() == 3;
        return named ? Optional.of(new PrintedCode(digits.toString(), taken)) : Optional.empty();
    }

    private static boolean isFirstPart(List<String> words, CodeNames codes) {
        var first = words.get(0);
        if (!first.matches("\\d{3,9}") || !codes.isClass(first.substring(0, 3))) {
            return false;
        }
        boolean year = first.matches("(?:19|20)\\d{2}")
                && words.size() > 1
                && words.get(1).startsWith("年");
        return !year && (first.length() == 3 || words.size() == 1 || !isFigureOnly(words, 1));
    }

    private static boolean isFigureOnly(List<String> words, int from) {
        return words.subList(from, words.size()).stream().allMatch(word -> word.matches("-?[\\d,]+(?:\\.\\d+)?|-"));
    }
}
