package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.contracts.money.Amount;

/**
 * 尾差: the lines of a book as they are shown in a coarser unit. The book's total is rounded, and handed down over class, section
 * and item to the lines; what rounding down leaves over goes to the largest remainders. Every table that is projected from
 * these lines adds up, and no figure of a function stands further than one last place from its exact amount.
 */
public final class RoundedLines {

    private static final int[] LEVELS = {3, 5, 7};

    private final List<BudgetLine> lines;
    private final long grain;
    private final long[] shown;

    private RoundedLines(List<BudgetLine> lines, long grain) {
        this.lines = lines;
        this.grain = grain;
        this.shown = new long[lines.size()];
    }

    public static List<BudgetLine> of(List<BudgetLine> lines, MoneyDisplay display) {
        var rounded = new RoundedLines(lines, display.grain());
        var all = IntStream.range(0, lines.size()).boxed().toList();
        rounded.handDown(all, rounded.nearest(rounded.sum(all)), 0);
        return IntStream.range(0, lines.size()).mapToObj(rounded::line).toList();
    }

    /** @param places how many last places these lines have between them */
    private void handDown(List<Integer> part, long places, int level) {
        if (part.size() == 1) {
            shown[part.get(0)] = places;
            return;
        }
        var groups = groups(part, level);
        var shares = shares(groups.stream().map(this::sum).toList(), places);
        for (int i = 0; i < groups.size(); i++) {
            handDown(groups.get(i), shares.get(i), level + 1);
        }
    }

    /** By the next level of the function code; behind the last level each line is a group. */
    private List<List<Integer>> groups(List<Integer> part, int level) {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int position : part) {
            var code = lines.get(position).function();
            var key = level < LEVELS.length
                    ? code.substring(0, Math.min(LEVELS[level], code.length()))
                    : Integer.toString(position);
            groups.computeIfAbsent(key, name -> new ArrayList<>()).add(position);
        }
        return List.copyOf(groups.values());
    }

    private List<Long> shares(List<Long> exact, long places) {
        var shares = new ArrayList<>(
                exact.stream().map(fen -> Math.floorDiv(fen, grain)).toList());
        long left = places - shares.stream().reduce(0L, Math::addExact);
        var byRemainder =
                new ArrayList<>(IntStream.range(0, exact.size()).boxed().toList());
        byRemainder.sort(
                Comparator.comparing((Integer i) -> Math.floorMod(exact.get(i), grain), Collections.reverseOrder()));
        for (int i = 0; i < left; i++) {
            int next = byRemainder.get(i % byRemainder.size());
            shares.set(next, shares.get(next) + 1);
        }
        return shares;
    }

    private long sum(List<Integer> part) {
        return part.stream().map(position -> lines.get(position).amount().fen()).reduce(0L, Math::addExact);
    }

    private long nearest(long fen) {
        return Math.floorDiv(Math.addExact(fen, grain / 2), grain);
    }

    private BudgetLine line(int position) {
        var line = lines.get(position);
        return new BudgetLine(
                line.function(),
                line.source(),
                line.sourceDetail(),
                line.economic(),
                line.project(),
                line.carryoverItem(),
                new Amount(Math.multiplyExact(shown[position], grain)));
    }
}
