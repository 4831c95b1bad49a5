package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.List;

/** 不成算式的校验: the few checks that no formula says, each under the word that rule data calls it by. */
final class SpecialChecks {

    private static final String CLASSIFICATION = "classification";
    private static final String PLACEMENT = "placement";
    private static final String EMPTINESS = "emptiness";

    private final CodeEditions editions;
    private final TableVocabulary vocabulary;

    SpecialChecks(CodeEditions editions, TableVocabulary vocabulary) {
        this.editions = editions;
        this.vocabulary = vocabulary;
    }

    /** @throws IllegalArgumentException for a word that is no check */
    static String require(String check) {
        if (!List.of(CLASSIFICATION, PLACEMENT, EMPTINESS).contains(check)) {
            throw new IllegalArgumentException("unknown check: " + check);
        }
        return check;
    }

    List<SpecialFinding> evaluate(CompiledRule rule, BookIndex book) {
        return switch (rule.check()) {
            case CLASSIFICATION -> new ClassificationCheck(rule, book, editions, vocabulary).findings();
            case PLACEMENT -> new PlacementCheck(rule, book, editions).findings();
            case EMPTINESS -> emptiness(rule, book);
            default -> List.of();
        };
    }

    /** 空表: a table without figures is declared empty, and one with figures is not. */
    private List<SpecialFinding> emptiness(CompiledRule rule, BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        for (var number : rule.rule().tables()) {
            var table = book.statements().get(number);
            if (table == null) {
                continue;
            }
            var statement = table.statement();
            var figure = statement.rows().stream()
                    .flatMap(row -> row.cells().values().stream())
                    .filter(cell -> PrintedFigure.of(cell, statement.unit())
                            .filter(found -> !found.amount().isZero())
                            .isPresent())
                    .findFirst();
            boolean isDeclared = statement.declaredEmpty() > 0;
            boolean isMadeOfLines = !book.book().content().lines().isEmpty();
            // 填报的书: its disclosure writes the sentence, there is none to read.
            if (isDeclared != figure.isPresent() || isMadeOfLines && !isDeclared) {
                continue;
            }
            var title = vocabulary.require(number).title().zh();
            var left = new Finding.Side("t" + number + "/" + title, statement.declaredEmpty(), "");
            var right = figure.map(cell -> new Finding.Side("t" + number, cell.line(), cell.text()))
                    .orElse(Finding.Side.NONE);
            findings.add(new SpecialFinding(
                    rule.rule(),
                    isDeclared ? "empty-contradicted" : "empty-undeclared",
                    isDeclared ? Severity.ERROR : Severity.WARNING,
                    isDeclared ? FindingKind.INCONSISTENT : FindingKind.MISSING,
                    number,
                    number,
                    statement.unit(),
                    left,
                    right));
        }
        return findings;
    }
}
