package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.classification.CodeList;

/**
 * 基本支出与项目支出的科目: in a section of administrative operation (行政运行), basic expenditure stands in the items of
 * running the office and project expenditure in all the others.
 */
final class PlacementCheck {

    private static final int SECTION_DIGITS = 5;
    private static final String ADMINISTRATION = "01";

    private final CompiledRule rule;
    private final BookIndex book;
    private final CodeEdition functions;
    private final Set<String> basicItems;

    PlacementCheck(CompiledRule rule, BookIndex book, CodeEditions editions) {
        this.rule = rule;
        this.book = book;
        this.functions =
                editions.edition(CodeList.EXPENDITURE_FUNCTION, book.book().year());
        this.basicItems = Arrays.stream(rule.settings().get("basic-items").split(","))
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    List<SpecialFinding> findings() {
        var findings = new ArrayList<SpecialFinding>();
        for (var number : rule.rule().tables()) {
            book.table(number).ifPresent(table -> table.statement().rows().stream()
                    .filter(row -> isAdministrative(row.key()))
                    .forEach(row -> check(row, table, findings)));
        }
        return findings;
    }

    private boolean isAdministrative(String code) {
        return TableVocabulary.isCode(code)
                && code.length() == SECTION_DIGITS + ADMINISTRATION.length()
                && functions
                        .names(code.substring(0, SECTION_DIGITS) + ADMINISTRATION)
                        .contains(rule.settings().get("section-with"));
    }

    private void check(StatementRow row, StatementIndex table, List<SpecialFinding> findings) {
        boolean isBasicItem = basicItems.contains(row.key().substring(SECTION_DIGITS));
        var column = isBasicItem ? "project" : "basic";
        var cell = row.cells().get(column);
        var unit = table.statement().unit();
        if (cell == null
                || PrintedFigure.of(cell, unit)
                        .filter(figure -> !figure.amount().isZero())
                        .isEmpty()) {
            return;
        }
        var where =
                "t" + table.statement().number() + "/" + table.name(row).zh() + "/" + (isBasicItem ? "项目支出" : "基本支出");
        findings.add(new SpecialFinding(
                rule.rule(),
                "placement-" + column,
                rule.rule().severity(),
                FindingKind.IMPLAUSIBLE,
                TableVocabulary.logical(table.statement().number()),
                row.key(),
                unit,
                new Finding.Side(where, cell.line(), cell.text()),
                Finding.Side.NONE));
    }
}
