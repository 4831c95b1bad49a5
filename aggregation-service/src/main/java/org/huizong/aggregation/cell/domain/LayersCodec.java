package org.huizong.aggregation.cell.domain;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 贡献的编码: the facts of one book by layer, exactly as announced: a format byte, the words that occur, then the facts, which
 * name their words by number.
 */
public final class LayersCodec {

    private static final int FORMAT = 1;
    /** What a fact tells beside its money. */
    private static final int MONEY = 0;

    private static final int PERFORMANCE = 1;
    private static final int EVALUATED = 2;

    private LayersCodec() {}

    public static byte[] encode(Layers layers) {
        var words = new LinkedHashMap<String, Integer>();
        var facts = new VarInts.Writer();
        var views = new TreeMap<>(layers.byView());
        facts.unsigned(views.size());
        views.forEach((view, content) -> {
            facts.unsigned(view.ordinal());
            facts.unsigned(content.byPlace().size());
            content.byPlace().forEach((place, measures) -> write(facts, words, place, measures));
        });
        var bytes = new VarInts.Writer();
        bytes.unsigned(FORMAT);
        bytes.unsigned(words.size());
        words.keySet().forEach(bytes::text);
        bytes.bytes(facts.written());
        return bytes.written();
    }

    public static Layers decode(byte[] bytes) {
        var layers = new EnumMap<View, Map<Place, Measures>>(View.class);
        read(bytes, (view, place, measures) -> layers.computeIfAbsent(view, fresh -> new TreeMap<>())
                .put(place, measures));
        var byView = new EnumMap<View, Facts>(View.class);
        layers.forEach((view, facts) -> byView.put(view, new Facts(new TreeMap<>(facts))));
        return new Layers(byView);
    }

    /** Tells the facts one by one, layer by layer. */
    public static void read(byte[] bytes, Reader target) {
        var reader = new VarInts.Reader(bytes);
        long format = reader.unsigned();
        if (format != FORMAT) {
            throw new IllegalStateException("contribution of format " + format + ", " + FORMAT + " is known");
        }
        var words = new String[reader.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = reader.text();
        }
        var facts = reader.part();
        int views = facts.size();
        for (int i = 0; i < views; i++) {
            var view = View.values()[facts.size()];
            int count = facts.size();
            for (int j = 0; j < count; j++) {
                target.fact(view, place(facts, words), measures(facts));
            }
        }
    }

    private static void write(VarInts.Writer facts, Map<String, Integer> words, Place place, Measures measures) {
        for (var text : texts(place)) {
            facts.unsigned(words.computeIfAbsent(text, fresh -> words.size()));
        }
        facts.signed(measures.facts());
        facts.signed(measures.amountFen());
        boolean performance = measures.uncoveredFen() != 0
                || measures.goals() != 0
                || measures.indicators() != 0
                || measures.scoredFen() != 0
                || measures.weightedScore().signum() != 0;
        boolean evaluated = !measures.evaluated().isZero();
        facts.unsigned(evaluated ? EVALUATED : performance ? PERFORMANCE : MONEY);
        if (performance || evaluated) {
            facts.signed(measures.uncoveredFen());
            facts.signed(measures.goals());
            facts.signed(measures.indicators());
            facts.signed(measures.scoredFen());
            facts.number(measures.weightedScore());
        }
        for (int column = 0; evaluated && column < Evaluated.COLUMNS; column++) {
            facts.signed(measures.evaluated().column(column));
        }
    }

    private static List<String> texts(Place place) {
        return List.of(
                place.cube(),
                place.function(),
                place.economic(),
                place.nature(),
                place.fundingSource(),
                place.fund(),
                place.category(),
                place.project(),
                place.detail());
    }

    private static Place place(VarInts.Reader facts, String[] words) {
        return new Place(
                words[facts.size()],
                words[facts.size()],
                words[facts.size()],
                words[facts.size()],
                words[facts.size()],
                words[facts.size()],
                words[facts.size()],
                words[facts.size()],
                words[facts.size()]);
    }

    private static Measures measures(VarInts.Reader facts) {
        var money = new Measures(facts.signed(), facts.signed(), 0, 0, 0, 0, Measures.ZERO.weightedScore());
        long told = facts.unsigned();
        if (told == MONEY) {
            return money;
        }
        return new Measures(
                money.facts(),
                money.amountFen(),
                facts.signed(),
                facts.signed(),
                facts.signed(),
                facts.signed(),
                facts.number(),
                told == EVALUATED ? Evaluated.of(column -> facts.signed()) : Evaluated.NONE);
    }

    /** Takes facts one by one. */
    @FunctionalInterface
    public interface Reader {
        void fact(View layer, Place place, Measures measures);
    }
}
