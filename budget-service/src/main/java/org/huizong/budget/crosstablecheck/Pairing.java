package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.huizong.contracts.money.Amount;

/**
 * 集合的比较: pairs the entries of two lists that should be the same, by name and then by amount, and keeps what has no
 * partner.
 */
record Pairing(List<Pair> pairs, List<Entry> leftAlone, List<Entry> rightAlone) {

    /** @param amount empty when it is withheld */
    record Entry(String key, String name, Optional<Amount> amount, Finding.Side side) {}

    record Pair(Entry left, Entry right) {

        boolean isNamedAlike() {
            return Names.plain(left.name()).equals(Names.plain(right.name()));
        }

        boolean isWorthAlike() {
            return left.amount().isEmpty()
                    || right.amount().isEmpty()
                    || left.amount().equals(right.amount());
        }
    }

    static Pairing of(List<Entry> left, List<Entry> right) {
        var pairs = new ArrayList<Pair>();
        var leftAlone = new ArrayList<>(left);
        var rightAlone = new ArrayList<>(right);
        pair(leftAlone, rightAlone, pairs, (one, other) -> one.isNamedAlike(other) && one.isWorth(other));
        pair(leftAlone, rightAlone, pairs, NamedEntry::isNamedAlike);
        pair(leftAlone, rightAlone, pairs, NamedEntry::isWorth);
        return new Pairing(pairs, leftAlone, rightAlone);
    }

    /** An entry that is asked whether another could be the same. */
    private record NamedEntry(Entry entry) {

        boolean isNamedAlike(NamedEntry other) {
            return new Pair(entry, other.entry).isNamedAlike();
        }

        boolean isWorth(NamedEntry other) {
            return entry.amount().isPresent() && entry.amount().equals(other.entry.amount());
        }
    }

    private static void pair(
            List<Entry> left, List<Entry> right, List<Pair> pairs, BiPredicate<NamedEntry, NamedEntry> alike) {
        for (var one : List.copyOf(left)) {
            right.stream()
                    .filter(other -> alike.test(new NamedEntry(one), new NamedEntry(other)))
                    .findFirst()
                    .ifPresent(other -> {
                        pairs.add(new Pair(one, other));
                        left.remove(one);
                        right.remove(other);
                    });
        }
    }

    /** The first pair that stands in another order on the right than on the left. */
    Optional<Pair> firstOutOfOrder(List<Entry> left, List<Entry> right) {
        int last = -1;
        for (var entry : left) {
            var pair = pairs.stream().filter(one -> one.left().equals(entry)).findFirst();
            if (pair.isPresent()) {
                int at = right.indexOf(pair.get().right());
                if (at < last) {
                    return pair;
                }
                last = at;
            }
        }
        return Optional.empty();
    }
}
