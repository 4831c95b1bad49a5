package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 原因与数据: what a reason claims has to stand in the tables: money from above, an amount that was reclassified, a project
 * that was not arranged, people paid where there is no basic expenditure, the component that moved most.
 */
record ReasonDataCheck(WordLists words, ReasonCheck reasons) {

    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?)万元");
    private static final String ITEMS = "s5.3";
    private static final String SOURCES = "s2";
    private static final String SUPERIOR = "-superior";
    private static final String GENERAL_PUBLIC = "general-public";

    List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        return Sentence.of(book, Names.enumerated(rule.setting("sections")))
                .filter(sentence -> sentence.reason().isPresent())
                .flatMap(sentence -> Stream.of(
                                reasons.empty(rule, sentence),
                                superior(rule, book, sentence),
                                reclassified(rule, sentence),
                                notArranged(rule, book, sentence),
                                personnel(rule, book, sentence),
                                new ReasonComponents(words).findings(rule, book, sentence))
                        .flatMap(found -> found))
                .toList();
    }

    private static SpecialFinding finding(CompiledRule rule, String message, Sentence sentence) {
        return SpecialFinding.of(rule, message, sentence.number(), sentence.place() + "|" + message);
    }

    private static String reason(Sentence sentence) {
        return sentence.reason().orElseThrow().text();
    }

    private static boolean grows(Sentence sentence) {
        return sentence.growth().filter(growth -> growth.fen() > 0).isPresent();
    }

    /** 引上级资金 ⇒ 该项有上级转移支付. */
    private Stream<SpecialFinding> superior(CompiledRule rule, BookIndex book, Sentence sentence) {
        boolean isClaimed = grows(sentence) && words.names("superior-funds", reason(sentence));
        if (!isClaimed || sentence.key().endsWith(SUPERIOR)) {
            return Stream.empty();
        }
        var row = sentence.number().equals(ITEMS) ? sentence.key() : StatementTree.TOTAL;
        var column = row.equals(StatementTree.TOTAL)
                        && !sentence.key().equals(StatementTree.TOTAL)
                        && sentence.number().equals(SOURCES)
                ? sentence.key() + SUPERIOR
                : GENERAL_PUBLIC + SUPERIOR;
        return Cells.of(book, "2", row, column).filter(Cells::isNothing).stream()
                .map(cell -> finding(rule, "reason-superior", sentence)
                        .between(sentence.side(Sentence.REASON), cell.side()));
    }

    /** 科目调整额: the amount that a reason says was only moved is the change itself. */
    private Stream<SpecialFinding> reclassified(CompiledRule rule, Sentence sentence) {
        if (!words.names("reclassification", reason(sentence))
                || sentence.growth().isEmpty()) {
            return Stream.empty();
        }
        var told = AMOUNT.matcher(reason(sentence));
        var change = new Amount(Math.absExact(sentence.growth().get().fen()));
        return told.find() && !AmountUnit.TEN_THOUSAND_YUAN.parse(told.group(1)).equals(change)
                ? Stream.of(finding(rule, "reason-amount", sentence)
                        .between(
                                sentence.told(),
                                new Finding.Side(
                                        sentence.side(Sentence.REASON).where(),
                                        sentence.side(Sentence.REASON).line(),
                                        told.group(1))))
                : Stream.empty();
    }

    /** 称未安排 ⇒ 表7没有. */
    private Stream<SpecialFinding> notArranged(CompiledRule rule, BookIndex book, Sentence sentence) {
        var reason = reason(sentence);
        return words.require("not-arranged").stream()
                .map(word -> named(reason, word))
                .flatMap(Optional::stream)
                .flatMap(name -> new ProjectEntries(book)
                        .ofTable().stream()
                                .filter(project -> Names.plain(project.name()).contains(name)))
                .limit(1)
                .map(project -> finding(rule, "reason-arranged", sentence)
                        .between(sentence.side(Sentence.REASON), project.side()));
    }

    /** What stands behind the word up to the end of the clause, without what every project is called. */
    private Optional<String> named(String reason, String word) {
        int at = reason.indexOf(word);
        if (at < 0) {
            return Optional.empty();
        }
        var clause = reason.substring(at + word.length()).split("[，。；、]", 2)[0];
        var name = Names.plain(words.without("project-suffix", clause));
        return Optional.of(name)
                .filter(found ->
                        found.length() >= words.require("not-arranged").get(0).length());
    }

    /** 人员类原因 ⇒ 该来源、该项有基本支出. */
    private Stream<SpecialFinding> personnel(CompiledRule rule, BookIndex book, Sentence sentence) {
        if (!words.names("personnel", reason(sentence))) {
            return Stream.empty();
        }
        return (switch (sentence.number()) {
                    case ITEMS -> Cells.of(book, "5", sentence.key(), "basic").filter(Cells::isNothing);
                    case SOURCES -> otherSources(book, sentence.key());
                    default -> Optional.<Cells>empty();
                })
                        .filter(cell -> Cells.of(book, sentence.number(), sentence.key(), "amount")
                                .filter(amount -> !amount.isNothing())
                                .isPresent())
                        .stream()
                        .map(cell -> finding(rule, "reason-personnel", sentence)
                                .weighing(Severity.WARNING)
                                .as(FindingKind.IMPLAUSIBLE)
                                .between(sentence.side(Sentence.REASON), cell.side()));
    }

    /** Whether all basic expenditure is paid from the general public budget. */
    private static Optional<Cells> otherSources(BookIndex book, String source) {
        if (source.startsWith(GENERAL_PUBLIC) || source.equals(StatementTree.TOTAL)) {
            return Optional.empty();
        }
        var all = Cells.of(book, "3", StatementTree.TOTAL, "basic");
        var generalPublic = Cells.of(book, "5", StatementTree.TOTAL, "basic");
        return all.isPresent()
                        && generalPublic.isPresent()
                        && all.get().amount().equals(generalPublic.get().amount())
                ? generalPublic
                : Optional.empty();
    }
}
