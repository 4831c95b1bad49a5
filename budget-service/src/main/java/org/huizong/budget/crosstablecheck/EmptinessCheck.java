package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;

/** 空表: a table without figures is declared empty, in its place and in its section, and one with figures is not. */
record EmptinessCheck(TableVocabulary vocabulary) implements SpecialCheck {

    @Override
    public List<SpecialFinding> findings(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var number : rule.rule().tables()) {
            var table = book.statements().get(number);
            if (table != null && Character.isDigit(number.charAt(0))) {
                check(rule, table, book, findings);
            }
        }
        return findings;
    }

    private void check(CompiledRule rule, StatementIndex table, BookIndex book, List<SpecialFinding> findings) {
        var number = table.statement().number();
        var figure = figure(table);
        var sentence = book.content().text("s" + number + "/empty");
        int declared = table.statement().declaredEmpty();
        var title = "t" + number + "/" + vocabulary.require(number).title().zh();
        var where = figure.map(cell -> new Finding.Side("t" + number, cell.line(), cell.text()))
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
            findings.add(SpecialFinding.of(rule, "empty-contradicted", number, "s" + number)
                    .between(side(sentence.get()), where));
        }
        boolean isTold = book.content().section("s1").isPresent();
        if (declared > 0 && sentence.isEmpty() && isTold) {
            findings.add(SpecialFinding.of(rule, "empty-untold", number, "s" + number)
                    .weighing(Severity.WARNING)
                    .as(FindingKind.MISSING)
                    .between(new Finding.Side(title, declared, ""), new Finding.Side("s" + number, 0, "")));
        }
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
