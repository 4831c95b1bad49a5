package org.huizong.reader.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.huizong.reader.Typography;
import org.huizong.reader.identity.DisclosureIdentity.Aspect;
import org.huizong.reader.identity.DisclosureIdentity.Contradiction;
import org.huizong.reader.identity.DisclosureIdentity.Identified;

/** Mentions of one aspect, each with its weight: a printed title counts more than a sentence. */
final class Evidence {

    /** Mentions in running text take part in the majority, but a sentence may well speak of another year or office. */
    static final int SENTENCE = 1;

    static final int HEADING = 2;
    static final int TITLE = 3;

    private record Mention(String value, int line, int weight) {}

    private final List<Mention> mentions = new ArrayList<>();

    void add(String value, int line, int weight) {
        if (!value.isEmpty()) {
            mentions.add(new Mention(value, line, weight));
        }
    }

    /** The value with the most weight; of two printings of one value the more frequent, then the first one. */
    Optional<Identified> majority() {
        return weights(mention -> Typography.canonical(mention.value())).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .flatMap(heaviest -> printings(heaviest.getKey()));
    }

    private Optional<Identified> printings(String canonical) {
        var same = mentions.stream()
                .filter(mention -> Typography.canonical(mention.value()).equals(canonical))
                .toList();
        var counts = new LinkedHashMap<String, Integer>();
        same.forEach(mention -> counts.merge(mention.value(), mention.weight(), Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(printing -> new Identified(
                        printing.getKey(),
                        same.stream().mapToInt(Mention::line).min().orElse(0)));
    }

    private Map<String, Integer> weights(Function<Mention, String> key) {
        var weights = new LinkedHashMap<String, Integer>();
        mentions.forEach(mention -> weights.merge(key.apply(mention), mention.weight(), Integer::sum));
        return weights;
    }

    void contradictions(Aspect aspect, List<Contradiction> contradictions) {
        majority().ifPresent(accepted -> mentions.stream()
                .filter(mention -> mention.weight() >= HEADING)
                .filter(mention ->
                        !Typography.canonical(mention.value()).equals(Typography.canonical(accepted.value())))
                .sorted(Comparator.comparingInt(Mention::line))
                .map(mention -> new Contradiction(aspect, accepted, mention.value(), mention.line()))
                .distinct()
                .forEach(contradictions::add));
    }
}
