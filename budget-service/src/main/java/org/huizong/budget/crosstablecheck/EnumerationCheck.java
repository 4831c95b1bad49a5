package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;

/**
 * 列举: an enumeration of the narrative names exactly what is not zero in a table, in its order. A setting names the text
 * and what it enumerates: {@code columns of 2/total}, {@code classes of 1/amount} or {@code sections of 6/personnel}.
 */
record EnumerationCheck(TableVocabulary vocabulary) implements SpecialCheck {

    private static final Pattern SOURCE = Pattern.compile("(columns|classes|sections) of (\\d+)/(\\w+)");
    private static final String ALIASES = "enumerated/";
    private static final String OPEN_END = "等";
    private static final int CLASS_DIGITS = 3;

    /** @param names under which an enumeration may tell it */
    private record Item(String key, Set<String> names, Finding.Side side) {

        boolean isTold(String name) {
            return names.contains(Names.stem(name));
        }
    }

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        rule.settings().forEach((key, source) -> book.content().text(key).ifPresent(text -> {
            var form = SOURCE.matcher(source);
            if (!form.matches()) {
                throw new IllegalStateException(
                        "rule " + rule.rule().id() + " enumerates what is no source: " + source);
            }
            book.table(form.group(2))
                    .filter(table -> !table.isNarrative())
                    .map(table -> items(table, form.group(1), form.group(3)))
                    .filter(items -> !items.isEmpty())
                    .ifPresent(items -> compare(rule, text, items, findings));
        }));
        return findings;
    }

    private List<Item> items(StatementIndex table, String kind, String place) {
        return kind.equals("columns")
                ? columns(table, place)
                : table.keys().stream()
                        .filter(key ->
                                TableVocabulary.isCode(key) && (key.length() == CLASS_DIGITS) == kind.equals("classes"))
                        .flatMap(key -> item(table, key, place).stream())
                        .toList();
    }

    private List<Item> columns(StatementIndex table, String row) {
        return table.table().columns().keySet().stream()
                .filter(column -> vocabulary.words().lists().containsKey(ALIASES + column))
                .flatMap(column -> table
                        .row(row)
                        .flatMap(found -> nonZero(table, found.cells().get(column), column)
                                .map(cell -> new Item(
                                        column,
                                        stems(vocabulary.words().require(ALIASES + column)),
                                        side(table, found.label(), column, cell))))
                        .stream())
                .toList();
    }

    private Optional<Item> item(StatementIndex table, String key, String column) {
        var row = table.row(key).orElseThrow();
        return nonZero(table, row.cells().get(column), column)
                .map(cell -> new Item(
                        key,
                        stems(List.of(row.label())),
                        side(table, table.name(row).zh(), column, cell)));
    }

    private static Optional<PrintedCell> nonZero(StatementIndex table, PrintedCell cell, String column) {
        return Optional.ofNullable(cell).filter(found -> PrintedFigure.of(found, table.unit(column))
                .filter(figure -> !figure.amount().isZero())
                .isPresent());
    }

    private Finding.Side side(StatementIndex table, String row, String column, PrintedCell cell) {
        return new Finding.Side(vocabulary.place(table.statement().number(), row, column), cell.line(), cell.text());
    }

    private static Set<String> stems(List<String> names) {
        return names.stream().map(Names::stem).collect(Collectors.toSet());
    }

    private static void compare(CompiledRule rule, BookText text, List<Item> items, List<SpecialFinding> findings) {
        var told = Names.enumerated(text.text());
        boolean isOpen = text.text().contains(OPEN_END);
        items.stream()
                .filter(item -> !isOpen && told.stream().noneMatch(item::isTold))
                .forEach(item -> findings.add(finding(rule, "enumeration-lacks", text, item.key())
                        .as(FindingKind.MISSING)
                        .between(new Finding.Side(text.key(), text.line(), text.text()), item.side())));
        told.stream()
                .filter(name -> items.stream().noneMatch(item -> item.isTold(name)) && !name.endsWith(OPEN_END))
                .forEach(name -> findings.add(finding(rule, "enumeration-exceeds", text, name)
                        .between(new Finding.Side(text.key(), text.line(), name), Finding.Side.NONE)));
        firstOutOfOrder(told, items)
                .ifPresent(item -> findings.add(finding(rule, "enumeration-order", text, "order")
                        .between(new Finding.Side(text.key(), text.line(), text.text()), item.side())));
    }

    private static Optional<Item> firstOutOfOrder(List<String> told, List<Item> items) {
        int last = -1;
        for (var item : items) {
            int at = (int) told.stream().takeWhile(name -> !item.isTold(name)).count();
            if (at < told.size() && at < last) {
                return Optional.of(item);
            }
            last = at < told.size() ? at : last;
        }
        return Optional.empty();
    }

    private static SpecialFinding finding(CompiledRule rule, String message, BookText text, String place) {
        var section = text.key().substring(0, text.key().indexOf('/'));
        return SpecialFinding.of(rule, message, section, text.key() + "|" + place);
    }
}
