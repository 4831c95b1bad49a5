package org.huizong.bench.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.bench.cell.Cell.Key;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/** What one book adds to every cell of its own region; the regions above get the same. */
public final class BookCells {

    /** Lengths of the codes of classes, sections and items. */
    private static final int[] LEVELS = {3, 5, 7};

    private BookCells() {}

    public static Map<Key, Sum> of(List<Fact> facts) {
        var amounts = new HashMap<Key, Long>();
        for (var fact : facts) {
            for (var key : keys(fact)) {
                amounts.merge(key, fact.amountFen(), Math::addExact);
            }
        }
        var cells = new HashMap<Key, Sum>();
        amounts.forEach((key, fen) -> cells.put(key, new Sum(fen, 1)));
        return cells;
    }

    /** The place of a fact at the finest level; {@link #levels} cuts its code. */
    public static Key place(Fact fact) {
        return switch (Cube.ofCode(fact.cube())) {
            case EXPENDITURE, GENERAL_PUBLIC_BUDGET -> new Key(fact.cube(), fact.function(), "", fact.nature());
            case REVENUE -> new Key(fact.cube(), fact.function(), "", fact.source());
            case BASIC -> new Key(fact.cube(), fact.economic(), "", fact.nature());
            case PROJECT_EXPENDITURE -> new Key(fact.cube(), fact.function(), fact.economic(), "");
            case THREE_PUBLIC -> new Key(fact.cube(), fact.category(), "", fact.fund());
            case CARRYOVER, PERFORMANCE -> throw new IllegalArgumentException("not in the workload: " + fact.cube());
        };
    }

    /** The code itself and those above it. */
    public static List<String> levels(String code) {
        if (!Character.isDigit(code.charAt(0))) {
            return List.of(code);
        }
        var levels = new ArrayList<String>();
        for (int length : LEVELS) {
            if (length <= code.length()) {
                levels.add(code.substring(0, length));
            }
        }
        return levels;
    }

    private static List<Key> keys(Fact fact) {
        var place = place(fact);
        return levels(place.code()).stream()
                .map(code -> new Key(place.cube(), code, place.second(), place.word()))
                .toList();
    }
}
