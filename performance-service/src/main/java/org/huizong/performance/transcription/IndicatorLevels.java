package org.huizong.performance.transcription;

import java.util.List;
import java.util.function.Predicate;

/** 一级、二级指标: cells that are printed once for several rows, carried down; their words may be broken over lines. */
final class IndicatorLevels {

    private static final int MOST_PIECES = 6;
    private static final int LONGEST_UNKNOWN_LEVEL = 8;

    private final Vocabulary vocabulary;
    private String level1 = "";
    private String level2 = "";

    IndicatorLevels(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    String level1() {
        return level1;
    }

    String level2() {
        return level2;
    }

    /** Takes the level words at the given place and gives the place behind them. */
    int take(List<Word> words, int start) {
        int first = pieces(words, start, vocabulary::isLevel1);
        int second = secondPieces(words, start + first);
        if (first > 0 && second > 0) {
            enter(join(words, start, start + first), join(words, start + first, start + first + second));
            return start + first + second;
        }
        if (second > 0) {
            level2 = join(words, start, start + second);
            return start + second;
        }
        if (first > 0) {
            enterSingle(join(words, start, start + first));
            return start + first;
        }
        return takeUnknownFirst(words, start);
    }

    /** Whether a listed level begins at the given place. */
    boolean beginsAt(List<Word> words, int start) {
        return pieces(words, start, vocabulary::isLevel1) > 0 || secondPieces(words, start) > 0;
    }

    /** Takes the cells of a row whose columns are proved; blank cells repeat the row above. */
    void takeCells(String first, String second) {
        if (!first.isEmpty()) {
            enter(first, second);
        } else if (!second.isEmpty()) {
            level2 = second;
        }
    }

    private void enter(String first, String second) {
        level1 = first;
        level2 = second;
    }

    /** 成本指标 alone is the second level where outputs have a cost (scheme A), and a first level elsewhere. */
    private void enterSingle(String word) {
        if (vocabulary.isLevel2(word) && (level1.equals("产出指标") || level1.equals(word))) {
            level2 = word;
        } else {
            enter(word, "");
        }
    }

    private int takeUnknownFirst(List<Word> words, int start) {
        for (int end = start + 1; end < words.size() && end <= start + MOST_PIECES; end++) {
            var word = join(words, start, end);
            if (word.length() > LONGEST_UNKNOWN_LEVEL || !word.matches("\\p{IsHan}+")) {
                return start;
            }
            int second = secondPieces(words, end);
            if (second > 0) {
                enter(word, join(words, end, end + second));
                return end + second;
            }
        }
        return start;
    }

    private int secondPieces(List<Word> words, int start) {
        int listed = pieces(words, start, vocabulary::isLevel2);
        boolean alike = start < words.size()
                && vocabulary.looksLikeLevel2(words.get(start).text());
        return listed == 0 && alike ? 1 : listed;
    }

    private static int pieces(List<Word> words, int start, Predicate<String> isLevel) {
        for (int end = start + 1; end <= words.size() && end <= start + MOST_PIECES; end++) {
            if (isLevel.test(join(words, start, end))) {
                return end - start;
            }
        }
        return 0;
    }

    static String join(List<Word> words, int from, int to) {
        var joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(words.get(i).text());
        }
        return joined.toString();
    }
}
