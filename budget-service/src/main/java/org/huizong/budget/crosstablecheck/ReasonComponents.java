package org.huizong.budget.crosstablecheck;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;

/**
 * 分量: the reason of a whole names the part that moved most in its direction; a class or item that it names has money and
 * moved as it says. Which whole has its parts where is a setting of the rule ({@code parts/s2/general-public: s5.1}).
 */
record ReasonComponents(WordLists words) {

    private static final String PARTS = "parts/";
    private static final String ITEMS = "s5.3";
    private static final String CLASSES = "s5.2";
    private static final String OVERALL = "1";
    private static final Pattern CLAUSE = Pattern.compile("[，。；,;]");
    private static final Pattern LEVEL = Pattern.compile("（[类款]）");
    private static final int SHORTEST_NAME = 4;

    Stream<SpecialFinding> findings(CompiledRule rule, BookIndex book, Sentence whole) {
        var parts = Optional.ofNullable(rule.settings().get(PARTS + whole.place()));
        if (parts.isEmpty() || whole.growth().isEmpty()) {
            return Stream.empty();
        }
        int sign = Long.signum(whole.growth().get().fen());
        return Stream.of(
                        largest(rule, book, whole, parts.get(), sign),
                        opposite(rule, book, whole, sign),
                        unpaid(rule, book, whole))
                .flatMap(found -> found);
    }

    private Stream<SpecialFinding> largest(CompiledRule rule, BookIndex book, Sentence whole, String parts, int sign) {
        return Sentence.of(book, List.of(parts))
                .filter(part -> !part.key().equals(StatementTree.TOTAL))
                .filter(part -> part.growth()
                        .filter(growth -> Long.signum(growth.fen()) == sign)
                        .isPresent())
                .max(Comparator.comparing(
                        part -> Math.absExact(part.growth().orElseThrow().fen())))
                .filter(part -> sign != 0 && !words.names("component/" + part.key(), reason(whole)))
                .map(part -> finding(rule, "reason-largest", whole, part))
                .stream();
    }

    private static String reason(Sentence whole) {
        return whole.reason().orElseThrow().text();
    }

    /** 提到的类、项须与所说同向: the clause that names it may say its own direction, or none and mean that of the whole. */
    private Stream<SpecialFinding> opposite(CompiledRule rule, BookIndex book, Sentence whole, int sign) {
        return CLAUSE.splitAsStream(reason(whole)).flatMap(clause -> {
            int claimed = claimed(clause, sign);
            var plain = Names.plain(clause);
            return Sentence.of(book, List.of(CLASSES, ITEMS))
                    .filter(part -> claimed != 0 && plain.contains(name(part)))
                    .filter(part -> Long.signum(growth(book, part).fen()) * claimed < 0)
                    .map(part -> finding(rule, "reason-part", whole, part));
        });
    }

    /** 0 where a clause speaks of both directions. */
    private int claimed(String clause, int sign) {
        boolean isUp = words.names("reason-up", clause);
        boolean isDown = words.names("reason-down", clause);
        if (isUp && isDown) {
            return 0;
        }
        return isUp ? 1 : isDown ? -1 : sign;
    }

    /** The last of the names that the row tells: 信访业务 of 一般公共服务支出（类）信访事务（款）信访业务（项）. */
    private static String name(Sentence part) {
        var names = LEVEL.split(part.row().label());
        var name = Names.stem(names[names.length - 1]);
        return name.length() < SHORTEST_NAME ? part.place() : name;
    }

    private static Amount growth(BookIndex book, Sentence part) {
        return Sentence.of(book, List.of(ITEMS))
                .filter(item -> item.key().startsWith(part.key()))
                .flatMap(item -> item.growth().stream())
                .reduce(Amount.ZERO, Amount::plus);
    }

    /** 提到的类须有数: a class that table 1 prints without an amount, and that no item tells either. */
    private Stream<SpecialFinding> unpaid(CompiledRule rule, BookIndex book, Sentence whole) {
        var reason = Names.plain(reason(whole));
        return book.table(OVERALL).stream()
                .flatMap(table -> table.statement().rows().stream()
                        .filter(row -> TableVocabulary.isCode(row.key()))
                        .filter(row -> isNamed(reason, Names.stem(row.label()))
                                && table.figure(row, "amount")
                                        .filter(figure -> !figure.amount().isZero())
                                        .isEmpty())
                        .filter(row -> Sentence.of(book, List.of(ITEMS))
                                .noneMatch(item -> item.key().startsWith(row.key())))
                        .flatMap(row -> Cells.of(book, OVERALL, row.key(), "amount").stream()))
                .map(cell -> finding(rule, "reason-absent", whole, cell.side()));
    }

    private static boolean isNamed(String reason, String name) {
        return name.length() >= SHORTEST_NAME && reason.contains(name);
    }

    private static SpecialFinding finding(CompiledRule rule, String message, Sentence whole, Sentence part) {
        return finding(rule, message, whole, part.told());
    }

    private static SpecialFinding finding(CompiledRule rule, String message, Sentence whole, Finding.Side part) {
        return SpecialFinding.of(rule, message, whole.number(), whole.place() + "|" + message + "|" + part.where())
                .weighing(Severity.WARNING)
                .as(FindingKind.IMPLAUSIBLE)
                .between(whole.side(Sentence.REASON), part);
    }
}
