package org.huizong.budget.transcription.narrative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.NarrativeSection;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.transcription.template.NarrativeSet;
import org.huizong.budget.transcription.template.NarrativeSet.Copy;
import org.huizong.budget.transcription.template.NarrativeSet.SectionRows;
import org.huizong.contracts.money.AmountUnit;

/**
 * 按说明归行: rows of a statement out of the sections of the narrative that name them by 类、款、项. A section in another unit than
 * 万元 gives none, and neither does one whose rows do not all have a code: half an enumeration would look like a whole one.
 */
public final class ToldRows {

    private static final String TOTAL = "total";
    private static final String AMOUNT = "amount";

    private final NarrativeSet set;

    public ToldRows(NarrativeSet set) {
        this.set = set;
    }

    /** The content with these rows, and with those of statements that speak of the same money. */
    public BookContent into(BookContent content) {
        var statements = new LinkedHashMap<String, Statement>();
        content.statements().forEach(statement -> statements.put(statement.number(), statement));
        boolean added = false;
        for (var rule : set.sectionRows()) {
            var statement = statements.get(rule.statement());
            if (statement != null && isBare(statement)) {
                var rows = rows(rule, content.narrative());
                added |= !rows.isEmpty();
                statements.put(rule.statement(), with(statement, rows));
            }
        }
        if (!added) {
            return content;
        }
        set.copies().forEach(copy -> copy(copy, statements));
        return content.withStatements(List.copyOf(statements.values()));
    }

    private static boolean isBare(Statement statement) {
        return statement.rows().stream().allMatch(row -> row.key().equals(TOTAL));
    }

    private static List<StatementRow> rows(SectionRows rule, List<NarrativeSection> narrative) {
        for (var number : rule.sections()) {
            for (var section : narrative) {
                var told = section.rows().stream()
                        .filter(row -> row.cells().containsKey(AMOUNT))
                        .toList();
                if (section.number().equals(number)
                        && section.unit() == AmountUnit.TEN_THOUSAND_YUAN
                        && !told.isEmpty()
                        && told.stream().noneMatch(row -> row.code().isEmpty())) {
                    return told.stream().map(row -> row(row, rule.columns())).toList();
                }
            }
        }
        return List.of();
    }

    private static StatementRow row(StatementRow told, List<String> columns) {
        var cells = new LinkedHashMap<String, PrintedCell>();
        columns.forEach(column -> cells.put(column, told.cells().get(AMOUNT)));
        return new StatementRow(told.code(), told.code(), told.label(), TOTAL, told.line(), cells);
    }

    private static Statement with(Statement statement, List<StatementRow> added) {
        var rows = new ArrayList<>(statement.rows());
        rows.addAll(added);
        return new Statement(
                statement.number(),
                statement.template(),
                statement.unit(),
                rows,
                statement.unplaced(),
                statement.declaredEmpty());
    }

    /** As for listed rows: only where both totals are printed and equal. */
    private static void copy(Copy copy, Map<String, Statement> statements) {
        var from = statements.get(copy.from());
        var to = statements.get(copy.to());
        if (from != null
                && to != null
                && isBare(to)
                && total(from).isPresent()
                && total(from).equals(total(to))) {
            statements.put(
                    copy.to(),
                    with(
                            to,
                            from.rows().stream()
                                    .filter(row -> !row.key().equals(TOTAL))
                                    .toList()));
        }
    }

    private static Optional<String> total(Statement statement) {
        return statement.rows().stream()
                .filter(row -> row.key().equals(TOTAL))
                .findFirst()
                .map(row -> row.cells().get(TOTAL))
                .map(PrintedCell::text);
    }
}
