package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 用途与构成 (N16): a usage speaks of its own class, and of what the class pays: an item that it names has money, wages stand
 * under basic and business under project expenditure. The words are lists of rule data.
 */
record UsageCheck(WordLists words) implements SpecialCheck {

    private static final String OF_CLASS = "usage/";
    private static final String OF_ITEM = "usage-item/";
    private static final String OF_NATURE = "usage-nature/";
    private static final String USAGE = "usage";
    private static final String EXPENDITURE = "5";
    private static final int ITEM_DIGITS = 7;

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var prefix = rule.setting("rows");
        return Sentence.of(book, Names.enumerated(rule.setting("sections")))
                .filter(sentence -> sentence.cell(USAGE).isPresent())
                .flatMap(sentence -> code(sentence, prefix).stream()
                        .flatMap(code ->
                                Stream.concat(ofOthers(rule, sentence, code), unpaid(rule, book, sentence, code))))
                .toList();
    }

    /** The class that the row speaks of, {@code expenditure.208} or {@code 208}; other budgets' rows have none here. */
    private static Optional<String> code(Sentence sentence, String prefix) {
        var key = sentence.key();
        var code = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
        return TableVocabulary.isCode(code) ? Optional.of(code) : Optional.empty();
    }

    private static String usage(Sentence sentence) {
        return sentence.cell(USAGE).orElseThrow().text();
    }

    /** It speaks only of what other classes pay. */
    private Stream<SpecialFinding> ofOthers(CompiledRule rule, Sentence sentence, String code) {
        var spoken = named(OF_CLASS, usage(sentence)).toList();
        boolean isOfOthers = !spoken.isEmpty() && words.lists().containsKey(OF_CLASS + code) && !spoken.contains(code);
        return isOfOthers
                ? Stream.of(
                        finding(rule, "usage", sentence, code).between(sentence.side(USAGE), sentence.side("amount")))
                : Stream.empty();
    }

    /** It names an item or a nature of which the class pays nothing. */
    private Stream<SpecialFinding> unpaid(CompiledRule rule, BookIndex book, Sentence sentence, String code) {
        var table = book.table(EXPENDITURE).filter(found -> isDivided(found, code));
        if (table.isEmpty()) {
            return Stream.empty();
        }
        var items = named(OF_ITEM, usage(sentence))
                .filter(list -> list.startsWith(code) && !pays(table.get(), list))
                .map(list -> unpaid(
                        rule,
                        sentence,
                        TableVocabulary.place(table.get().statement().number()) + "/" + list));
        var natures = named(OF_NATURE, usage(sentence))
                .flatMap(nature -> Cells.of(book, EXPENDITURE, code, nature).stream())
                .filter(Cells::isNothing)
                .map(cell -> unpaid(rule, sentence, cell.side().where()));
        return Stream.concat(items, natures);
    }

    private static SpecialFinding unpaid(CompiledRule rule, Sentence sentence, String where) {
        return finding(rule, "usage-unpaid", sentence, where)
                .between(sentence.side(USAGE), new Finding.Side(where, 0, ""));
    }

    private static SpecialFinding finding(CompiledRule rule, String message, Sentence sentence, String what) {
        return SpecialFinding.of(rule, message, sentence.number(), sentence.place() + "|" + what)
                .as(FindingKind.IMPLAUSIBLE);
    }

    private static boolean isDivided(StatementIndex table, String code) {
        return table.keys().stream().anyMatch(key -> key.startsWith(code) && key.length() >= ITEM_DIGITS);
    }

    private static boolean pays(StatementIndex table, String codes) {
        return table.statement().rows().stream()
                .filter(row -> Stream.of(codes.split(" ")).anyMatch(row.key()::startsWith))
                .anyMatch(row -> table.figure(row, StatementTree.TOTAL)
                        .filter(figure -> !figure.amount().isZero())
                        .isPresent());
    }

    /** What stands behind the prefix in the names of the lists whose words the text names. */
    private Stream<String> named(String lists, String text) {
        return words.lists().keySet().stream()
                .filter(list -> list.startsWith(lists) && words.names(list, text))
                .map(list -> list.substring(lists.length()));
    }
}
