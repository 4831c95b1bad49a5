package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 原因: a change has a reason (N08), and the reason speaks of a change in its direction (N09). */
record ReasonCheck(WordLists words) {

    private static final String SECTIONS = "sections";

    /** 增减不为零而没有原因. */
    List<SpecialFinding> missing(CompiledRule rule, BookIndex book) {
        return Sentence.of(book, Names.enumerated(rule.setting(SECTIONS)))
                .filter(sentence ->
                        sentence.growth().filter(growth -> !growth.isZero()).isPresent())
                .filter(sentence -> sentence.reason().isEmpty() && !isToldForAll(book, sentence))
                .map(sentence -> SpecialFinding.of(rule, "reason-missing", sentence.number(), sentence.place())
                        .as(FindingKind.MISSING)
                        .between(sentence.told(), sentence.side(Sentence.REASON)))
                .toList();
    }

    /** A reason given once for several rows, and a total whose parts have theirs. */
    private static boolean isToldForAll(BookIndex book, Sentence sentence) {
        boolean isTotal = sentence.key().equals(StatementTree.TOTAL)
                && sentence.section().statement().rows().stream()
                        .anyMatch(row -> row.cells().containsKey(Sentence.REASON));
        return isTotal
                || book.content()
                        .text(sentence.number() + "/" + Sentence.REASON)
                        .isPresent();
    }

    /** 原因方向与增减符号相反, 或持平而讲增减. */
    List<SpecialFinding> contradicting(CompiledRule rule, BookIndex book) {
        return Sentence.of(book, Names.enumerated(rule.setting(SECTIONS)))
                .flatMap(sentence -> contradiction(rule, sentence).stream())
                .toList();
    }

    private Optional<SpecialFinding> contradiction(CompiledRule rule, Sentence sentence) {
        if (sentence.reason().isEmpty() || sentence.growth().isEmpty()) {
            return Optional.empty();
        }
        int sign = Long.signum(sentence.growth().get().fen());
        var reason = words.without("unchanged", sentence.reason().get().text());
        boolean isUp = words.names("reason-up", reason);
        boolean isDown = words.names("reason-down", reason);
        boolean isNeutral = words.names("reason-neutral", reason);
        boolean isOpposite = sign > 0 && isDown && !isUp || sign < 0 && isUp && !isDown;
        boolean isMoving = sign == 0 && (isUp || isDown);
        return isNeutral || !isOpposite && !isMoving
                ? Optional.empty()
                : Optional.of(SpecialFinding.of(
                                rule,
                                isMoving ? "reason-moving" : "reason-opposite",
                                sentence.number(),
                                sentence.place())
                        .as(FindingKind.DIRECTION)
                        .between(sentence.told(), sentence.side(Sentence.REASON)));
    }

    /** 同义反复: a reason that only repeats that there was a change. */
    Stream<SpecialFinding> empty(CompiledRule rule, Sentence sentence) {
        boolean isChange = sentence.growth().filter(growth -> !growth.isZero()).isPresent();
        boolean isHollow = sentence.reason()
                .filter(reason ->
                        Names.plain(words.without("hollow", reason.text())).isEmpty())
                .isPresent();
        return isChange && isHollow
                ? Stream.of(SpecialFinding.of(rule, "reason-hollow", sentence.number(), sentence.place() + "|hollow")
                        .weighing(Severity.WARNING)
                        .as(FindingKind.IMPLAUSIBLE)
                        .between(sentence.told(), sentence.side(Sentence.REASON)))
                : Stream.empty();
    }
}
