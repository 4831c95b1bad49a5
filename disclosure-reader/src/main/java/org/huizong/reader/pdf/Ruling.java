package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A straight line that is printed across or down a page, in hundredths of a point.
 *
 * @param at its place on the other axis
 */
record Ruling(int at, int from, int to) {

    /** Lines this near to each other are one line that was drawn twice, or in pieces. */
    static final int SAME = 200;

    private static final int GAP = 300;

    boolean covers(int place) {
        return from <= place && place <= to;
    }

    boolean meets(Ruling across) {
        return from - GAP <= across.at && across.at <= to + GAP && across.from - GAP <= at && at <= across.to + GAP;
    }

    /** Pieces joined, double lines made one; in order of their place. */
    static List<Ruling> merged(List<Ruling> drawn) {
        var sorted = drawn.stream()
                .sorted(Comparator.comparingInt(Ruling::at).thenComparingInt(Ruling::from))
                .toList();
        var merged = new ArrayList<Ruling>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at - sorted.get(i - 1).at > SAME) {
                joinPieces(sorted.subList(start, i), merged);
                start = i;
            }
        }
        return merged;
    }

    private static void joinPieces(List<Ruling> same, List<Ruling> merged) {
        int at = same.get(same.size() / 2).at;
        var pieces = same.stream().sorted(Comparator.comparingInt(Ruling::from)).toList();
        int from = pieces.get(0).from;
        int to = pieces.get(0).to;
        for (var piece : pieces) {
            if (piece.from > to + GAP) {
                merged.add(new Ruling(at, from, to));
                from = piece.from;
            }
            to = Math.max(to, piece.to);
        }
        merged.add(new Ruling(at, from, to));
    }
}
