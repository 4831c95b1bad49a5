package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;

/**
 * 空表: a table without figures is declared empty, in its place and in its section, and one with figures is not. The section
 * is that of the table's number ({@code s8}) unless the rule's setting {@code section} names another.
 */
record EmptinessCheck(TableVocabulary vocabulary) implements SpecialCheck {

    private static final String SECTION = "section";

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var number : rule.rule().tables()) {
            var table = book.statements().get(number);
            if (table != null && !table.table().isSection() && isOfCheck(rule, number)) {
                check(rule, table, book, findings);
            }
        }
        return findings;
    }

    private void check(CompiledRule rule, StatementIndex table, BookIndex book, List<SpecialFinding> findings) {
        var number = table.statement().number();
        var figure = figure(table);
        var section = rule.settings().getOrDefault(SECTION, "s" + number);
        var sentence = book.content().text(section + "/empty");
        int declared = table.statement().declaredEmpty();
        var place = TableVocabulary.place(number);
        var title = place + "/" + vocabulary.require(number).title().zh();
        var where = figure.map(cell -> new Finding.Side(place, cell.line(), cell.text()))
                .orElse(Finding.Side.NONE);
        boolean isMadeOfLines = !book.content().lines().isEmpty();
        // 填报的书: its disclosure writes the sentence, there is none to read.
        if (declared > 0 == figure.isPresent() && (declared > 0 || !isMadeOfLines)) {
            findings.add(
                    SpecialFinding.of(rule, declared > 0 ? "empty-contradicted" : "empty-undeclared", number, number)
                            .weighing(declared > 0 ? Severity.ERROR : Severity.WARNING)
                            .as(declared > 0 ? FindingKind.INCONSISTENT : FindingKind.MISSING)
                            .between(new Finding.Side(title, declared, ""), where));
        }
        if (sentence.isPresent() && figure.isPresent()) {
            findings.add(SpecialFinding.of(rule, "empty-contradicted", number, section)
                    .between(side(sentence.get()), where));
        }
        boolean isTold = book.content().section(section.charAt(0) + "1").isPresent();
        if (declared > 0 && sentence.isEmpty() && isTold) {
            findings.add(SpecialFinding.of(rule, "empty-untold", number, section)
                    .weighing(Severity.WARNING)
                    .as(FindingKind.MISSING)
                    .between(new Finding.Side(title, declared, ""), new Finding.Side(section, 0, "")));
        }
    }

    /** A rule that names its section speaks of its own table only, and of those that its relations compare it with not. */
    private static boolean isOfCheck(CompiledRule rule, String number) {
        var section = rule.settings().get(SECTION);
        return section == null ? Character.isDigit(number.charAt(0)) : number.endsWith(section.substring(1));
    }

    private static Finding.Side side(BookText sentence) {
        return new Finding.Side(sentence.key().replace("/empty", ""), sentence.line(), sentence.text());
    }

    private static Optional<PrintedCell> figure(StatementIndex table) {
        var statement = table.statement();
        return statement.rows().stream()
                .flatMap(row -> row.cells().values().stream())
                .filter(cell -> PrintedFigure.of(cell, statement.unit())
                        .filter(found -> !found.amount().isZero())
                        .isPresent())
                .findFirst();
    }
}
