package org.huizong.budget.crosstablecheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 单元格: what is printed where an amount belongs but is none, and amounts whose column nobody can prove. */
final class CellCheck {

    private final CrossTableRules rules;
    private final Map<String, CrossTableRule> catalogue = new HashMap<>();

    CellCheck(CrossTableRules rules) {
        this.rules = rules;
        rules.catalogue().forEach(rule -> catalogue.put(rule.id(), rule));
    }

    List<SpecialFinding> findings(BookIndex book) {
        var findings = new ArrayList<SpecialFinding>();
        book.statements().values().forEach(table -> {
            malformed(table, findings);
            unplaced(table, findings);
        });
        return findings;
    }

    private void malformed(StatementIndex table, List<SpecialFinding> findings) {
        for (var row : table.statement().rows()) {
            row.cells().forEach((column, cell) -> {
                boolean isFigure = table.table().kind(column).isFigure();
                if (isFigure && PrintedFigure.isMalformed(cell, table.unit(column))) {
                    var where = where(table, table.name(row).zh(), column);
                    findings.add(finding(
                            table,
                            "cell-malformed",
                            FindingKind.MALFORMED,
                            row.key() + "|" + column,
                            new Finding.Side(where, cell.line(), cell.text()),
                            Finding.Side.NONE));
                }
            });
        }
    }

    private void unplaced(StatementIndex table, List<SpecialFinding> findings) {
        int ordinal = 0;
        for (var amount : table.statement().unplaced()) {
            var vocabulary = rules.vocabulary().require(table.statement().number());
            var name =
                    table.row(amount.rowKey()).map(row -> table.name(row).zh()).orElse(amount.rowKey());
            var columns = amount.columns().stream()
                    .map(column -> vocabulary.column(column).zh())
                    .collect(Collectors.joining("、"));
            findings.add(finding(
                    table,
                    "cell-unplaced",
                    FindingKind.UNDIVIDED,
                    amount.rowKey() + "|" + ordinal++,
                    new Finding.Side(
                            TableVocabulary.place(table.statement().number()) + "/" + name,
                            amount.amount().line(),
                            amount.amount().text()),
                    new Finding.Side(columns, 0, "")));
        }
    }

    private SpecialFinding finding(
            StatementIndex table,
            String message,
            FindingKind kind,
            String place,
            Finding.Side left,
            Finding.Side right) {
        var number = table.statement().number();
        return new SpecialFinding(
                catalogue.get(rules.vocabulary().require(number).unplacedRule()),
                message,
                kind == FindingKind.MALFORMED ? Severity.ERROR : Severity.WARNING,
                kind,
                TableVocabulary.logical(number),
                number + "|" + place,
                table.statement().unit(),
                left,
                right);
    }

    private String where(StatementIndex table, String row, String column) {
        return rules.vocabulary().place(table.statement().number(), row, column);
    }
}
