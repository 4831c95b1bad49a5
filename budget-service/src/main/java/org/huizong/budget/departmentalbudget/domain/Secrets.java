package org.huizong.budget.departmentalbudget.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.CodedName;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** What one classified project must not find told elsewhere: its document numbers, its source, its purposes. */
final class Secrets {

    private static final String PROJECT_TABLE = "7";
    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_CLAUSE = 8;
    private static final int SHORTEST_PURPOSE = 2;
    private static final Pattern CLAUSE_END = Pattern.compile("[，。；、：:,;《》“”\"\\s（）()]+");
    private static final Pattern AMOUNT = Pattern.compile("(-?[\\d,，]+(?:\\.\\d+)?)(亿元|万元|元)");
    private static final List<String> TELLING = CodeList.read("leak-word", "/disclosure/leak-word.csv").rows().stream()
            .map(row -> row.get("word"))
            .toList();

    private final Set<String> numbers;
    private final Set<String> phrases;
    private final Set<String> purposes;
    private final Set<Amount> amounts = new HashSet<>();
    private final Set<Amount> purposeAmounts = new HashSet<>();
    private final Set<String> items = new HashSet<>();

    Secrets(ClassifiedProject project, BookContent open) {
        var whole = project.whole();
        numbers = numbers(project);
        phrases = phrases(project);
        purposes = whole.allocation().stream()
                .map(item -> BookId.unitNameWithoutSpaces(item.item()))
                .filter(item -> item.length() >= SHORTEST_PURPOSE)
                .collect(Collectors.toSet());
        amount(whole.amount(), AmountUnit.TEN_THOUSAND_YUAN).ifPresent(amounts::add);
        readCodedRow(project.codedName(), open);
        purposeAmounts.addAll(amounts);
        whole.allocation().forEach(item -> amount(item.amount(), AmountUnit.TEN_THOUSAND_YUAN)
                .ifPresent(purposeAmounts::add));
    }

    private static Set<String> numbers(ClassifiedProject project) {
        var whole = project.whole();
        return Stream.concat(
                        Stream.of(whole.name(), whole.basis(), whole.allocationText(), whole.undertaker()),
                        project.lines().stream().map(BudgetLine::carryoverItem))
                .flatMap(text -> DocumentNumbers.of(text).stream())
                .collect(Collectors.toSet());
    }

    /** The name, and every clause of the basis and of a carried-over item that is long enough to be no chance. */
    private static Set<String> phrases(ClassifiedProject project) {
        var name = Stream.of(project.whole().name()).filter(text -> text.length() >= SHORTEST_NAME);
        var clauses = Stream.concat(
                        Stream.of(project.whole().basis()),
                        project.lines().stream().map(BudgetLine::carryoverItem))
                .flatMap(CLAUSE_END::splitAsStream)
                .filter(clause -> clause.length() >= SHORTEST_CLAUSE);
        return Stream.concat(name, clauses)
                .map(BookId::unitNameWithoutSpaces)
                .filter(phrase -> !phrase.isEmpty() && !CodedName.isCoded(phrase))
                .collect(Collectors.toSet());
    }

    private void readCodedRow(String codedName, BookContent open) {
        open.statement(PROJECT_TABLE).ifPresent(table -> table.rows().stream()
                .filter(row -> row.label().equals(codedName) && row.key().indexOf('#') > 0)
                .forEach(row -> {
                    items.add(row.key().substring(0, row.key().indexOf('#')));
                    Optional.ofNullable(row.cells().get("total"))
                            .flatMap(cell -> amount(cell, table.unit()))
                            .ifPresent(amounts::add);
                }));
    }

    /** What the passage does with these secrets; empty when it tells none of them. */
    Optional<Leak.Certainty> toldIn(Passage passage) {
        var text = BookId.unitNameWithoutSpaces(passage.text());
        if (text.isEmpty() || CodedName.isCoded(text)) {
            return Optional.empty();
        }
        var printed = amountsIn(text);
        boolean repeats = DocumentNumbers.of(text).stream().anyMatch(numbers::contains)
                || phrases.stream().anyMatch(text::contains)
                || (purposes.stream().anyMatch(text::contains)
                        && printed.stream().anyMatch(purposeAmounts::contains));
        if (repeats) {
            return Optional.of(Leak.Certainty.REPEATED);
        }
        boolean same = isSame(passage, printed);
        if (same && !DocumentNumbers.of(text).isEmpty()) {
            return Optional.of(Leak.Certainty.REPEATED);
        }
        return same && TELLING.stream().anyMatch(text::contains)
                ? Optional.of(Leak.Certainty.INFERRED)
                : Optional.empty();
    }

    /** The sentence prints the project's amount, its row has it, or the row is that of the project's item. */
    private boolean isSame(Passage passage, Set<Amount> printed) {
        if (passage.place().startsWith("projects/") || passage.place().startsWith("t" + PROJECT_TABLE + "/")) {
            return false;
        }
        return printed.stream().anyMatch(amounts::contains)
                || items.contains(passage.item())
                || passage.amounts().stream()
                        .flatMap(cell -> amount(cell, passage.unit()).stream())
                        .anyMatch(amounts::contains);
    }

    private static Set<Amount> amountsIn(String text) {
        var found = new HashSet<Amount>();
        AMOUNT.matcher(text).results().forEach(match -> PrintedFigure.amount(match.group(1), unit(match.group(2)))
                .filter(amount -> !amount.isZero())
                .ifPresent(found::add));
        return found;
    }

    private static AmountUnit unit(String printed) {
        return switch (printed) {
            case "亿元" -> AmountUnit.HUNDRED_MILLION_YUAN;
            case "万元" -> AmountUnit.TEN_THOUSAND_YUAN;
            default -> AmountUnit.YUAN;
        };
    }

    private static Optional<Amount> amount(PrintedCell cell, AmountUnit unit) {
        return PrintedFigure.amount(cell.text(), unit).filter(amount -> !amount.isZero());
    }
}
