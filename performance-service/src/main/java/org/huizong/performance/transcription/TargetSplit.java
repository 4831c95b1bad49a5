package org.huizong.performance.transcription;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Where the 三级指标 ends and its 指标值 begins, in words whose columns are lost. */
final class TargetSplit {

    private static final String SIGNS = "=≥≤<>≧≦⩾⩽＝＞＜";
    private static final Pattern COMPARED_IN_WORDS =
            Pattern.compile("(大于|小于|高于|低于|不低于|不高于|不超过|不少于|超过|少于|多于|达到|等于|至少)[等于]{0,2}\\d.*");
    private static final Pattern DATE = Pattern.compile("\\d{4}年(\\d{1,2}月)?(\\d{1,2}日)?(底|末)?(前|以前|之前)?");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?(.{0,6})");
    private static final int LONGEST_WORDS = 8;

    private final Vocabulary vocabulary;

    TargetSplit(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A sign of comparison that is glued to the name gets a word of its own. */
    static void freeOperators(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            var text = words.get(i).text();
            int sign = firstSign(text);
            if (sign > 0 && text.substring(sign).matches("[" + SIGNS + "]+\\d.*")) {
                words.set(
                        i,
                        words.get(i).with(text.substring(0, sign), words.get(i).before()));
                words.add(i + 1, words.get(i).with(text.substring(sign), Word.Gap.SPACE));
            }
        }
    }

    /** First word of the target among the words from {@code start} (the name) to {@code end}; at least one word is the name. */
    OptionalInt in(List<Word> words, int start, int end) {
        var byOperator = operatorIn(words, start, end);
        if (byOperator.isPresent()) {
            return byOperator;
        }
        for (int i = start + 1; i < end; i++) {
            var tail = IndicatorLevels.join(words, i, end);
            if (DATE.matcher(tail).matches() || isNumber(tail) || vocabulary.isQualitative(tail)) {
                return OptionalInt.of(i);
            }
        }
        return byGap(words, start, end);
    }

    static OptionalInt operatorIn(List<Word> words, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            var text = words.get(i).text();
            if (firstSign(text) == 0
                    || COMPARED_IN_WORDS
                            .matcher(IndicatorLevels.join(words, i, Math.min(end, i + 2)))
                            .matches()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** End of the first date or listed qualitative value behind the name; the limit itself when there is none. */
    int wordsEnd(List<Word> words, int name, int limit) {
        for (int from = name + 1; from < limit; from++) {
            for (int to = limit; to > from; to--) {
                var target = IndicatorLevels.join(words, from, to);
                if (DATE.matcher(target).matches() || vocabulary.isQualitative(target)) {
                    return to;
                }
            }
        }
        return limit;
    }

    private boolean isNumber(String tail) {
        var number = NUMBER.matcher(tail);
        return number.matches() && vocabulary.isUnit(number.group(2));
    }

    private static OptionalInt byGap(List<Word> words, int start, int end) {
        for (int i = end - 1; i > start; i--) {
            var tail = IndicatorLevels.join(words, i, end);
            if (tail.length() > LONGEST_WORDS || !tail.matches("\\p{IsHan}+")) {
                return OptionalInt.empty();
            }
            if (words.get(i).before() != Word.Gap.BLANK_LINE) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static int firstSign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (SIGNS.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
