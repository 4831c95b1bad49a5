package org.huizong.budget.crosstablecheck;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;

/** 分量: the reason of a whole names the part that moved most in its direction, and no part that moved the other way. */
record ReasonComponents(WordLists words) {

    private static final String WHOLE = "s2/general-public";
    private static final String PARTS = "s5.1";
    private static final String ITEMS = "s5.3";
    private static final String CLASSES = "s5.2";

    /** Of the general public budget: basic and project expenditure of section 五（一）. */
    Stream<SpecialFinding> largest(CompiledRule rule, BookIndex book, Sentence sentence) {
        if (!sentence.place().equals(WHOLE) || sentence.growth().isEmpty()) {
            return Stream.empty();
        }
        int sign = Long.signum(sentence.growth().get().fen());
        return Stream.concat(
                Sentence.of(book, List.of(PARTS))
                        .filter(part -> !part.key().equals(StatementTree.TOTAL))
                        .filter(part -> growth(part)
                                .filter(growth -> Long.signum(growth.fen()) == sign)
                                .isPresent())
                        .max(Comparator.comparing(
                                part -> Math.absExact(growth(part).orElseThrow().fen())))
                        .filter(part -> sign != 0 && !names(sentence, part))
                        .map(part -> finding(rule, "reason-largest", sentence, part))
                        .stream(),
                opposite(rule, book, sentence, sign));
    }

    private static Optional<Amount> growth(Sentence sentence) {
        return sentence.growth();
    }

    private boolean names(Sentence whole, Sentence part) {
        var reason = whole.reason().orElseThrow().text();
        return words.names("component/" + part.key(), reason);
    }

    /** 提到的类须与增减同向. */
    private Stream<SpecialFinding> opposite(CompiledRule rule, BookIndex book, Sentence sentence, int sign) {
        var reason = Names.plain(sentence.reason().orElseThrow().text());
        return Sentence.of(book, List.of(CLASSES))
                .filter(part -> reason.contains(Names.stem(part.row().label())))
                .filter(part -> Long.signum(growthOfClass(book, part.key()).fen()) * sign < 0)
                .map(part -> finding(rule, "reason-part", sentence, part));
    }

    private static Amount growthOfClass(BookIndex book, String code) {
        return Sentence.of(book, List.of(ITEMS))
                .filter(item -> item.key().startsWith(code))
                .flatMap(item -> item.growth().stream())
                .reduce(Amount.ZERO, Amount::plus);
    }

    private static SpecialFinding finding(CompiledRule rule, String message, Sentence whole, Sentence part) {
        return SpecialFinding.of(rule, message, whole.number(), whole.place() + "|" + message + "|" + part.key())
                .weighing(Severity.WARNING)
                .as(FindingKind.IMPLAUSIBLE)
                .between(whole.side(Sentence.REASON), part.told());
    }
}
