package org.huizong.budget.execution.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 执行报表: the cumulative lines of a year as the tables that budgets have: expenditure by source (2), expenditure (3), general
 * public budget (5) and its basic expenditure (6). What the file does not tell of the nature of money is in no part column;
 * then the row says its total alone.
 */
public final class ExecutedStatements {

    public static final String TABLE_SET = "treasury-execution";

    private static final String TOTAL = "total";
    private static final int CLASS_DIGITS = 3;
    private static final List<String> APPROPRIATIONS = List.of(
            "general-public",
            "general-public-superior",
            "government-funds",
            "government-funds-superior",
            "state-capital",
            "state-capital-superior");
    private static final List<String> OTHER_SOURCES =
            List.of("special-account", "unit-funds", "appropriation-carryover", "non-appropriation-carryover");
    private static final List<String> GENERAL_PUBLIC = APPROPRIATIONS.subList(0, 2);

    private final Names names;
    private final List<ExecutionLine> lines;

    /** Names of codes; a code that no list has is its own name. */
    public interface Names {
        String function(String code);

        String economic(String code);
    }

    private ExecutedStatements(Names names, List<ExecutionLine> lines) {
        this.names = names;
        this.lines = lines;
    }

    public static BookContent of(ExecutionMonth month, Names names) {
        var statements = new ExecutedStatements(names, month.lines());
        var tables = new ArrayList<Statement>();
        tables.add(statements.revenue());
        tables.add(statements.expenditure("3", line -> true));
        tables.add(statements.expenditure("5", line -> GENERAL_PUBLIC.contains(line.source())));
        statements.basic().ifPresent(tables::add);
        return BookContent.EMPTY.withTableSet(TABLE_SET).withStatements(tables);
    }

    private Statement revenue() {
        return table("2", lines, ExecutionLine::function, under -> {
            var cells = new LinkedHashMap<String, PrintedCell>();
            cells.put(TOTAL, cell(under));
            cells.put("appropriation", cell(from(under, APPROPRIATIONS)));
            APPROPRIATIONS.forEach(source -> cells.put(source, cell(from(under, List.of(source)))));
            OTHER_SOURCES.forEach(source -> cells.put(source, cell(from(under, List.of(source)))));
            return cells;
        });
    }

    private Statement expenditure(String number, Predicate<ExecutionLine> wanted) {
        var chosen = lines.stream().filter(wanted).toList();
        return table(number, chosen, ExecutionLine::function, under -> {
            var cells = new LinkedHashMap<String, PrintedCell>();
            cells.put(TOTAL, cell(under));
            if (under.stream().noneMatch(line -> line.nature() == Nature.UNSPECIFIED)) {
                cells.put("basic", cell(of(under, line -> line.nature().isBasic())));
                cells.put("project", cell(of(under, line -> line.nature() == Nature.PROJECT)));
            }
            return cells;
        });
    }

    /** Empty when the file does not tell which of the money is basic expenditure. */
    private Optional<Statement> basic() {
        var chosen = lines.stream()
                .filter(line -> GENERAL_PUBLIC.contains(line.source()))
                .toList();
        if (chosen.stream().anyMatch(line -> line.nature() == Nature.UNSPECIFIED)) {
            return Optional.empty();
        }
        var basic = of(chosen, line -> line.nature().isBasic());
        return Optional.of(table("6", basic, ExecutionLine::economic, under -> {
            var cells = new LinkedHashMap<String, PrintedCell>();
            cells.put(TOTAL, cell(under));
            if (under.stream().noneMatch(line -> line.nature() == Nature.BASIC)) {
                cells.put("personnel", cell(of(under, line -> line.nature() == Nature.PERSONNEL)));
                cells.put("operating", cell(of(under, line -> line.nature() == Nature.OPERATING)));
            }
            return cells;
        }));
    }

    private Statement table(
            String number,
            List<ExecutionLine> chosen,
            Function<ExecutionLine, String> code,
            Function<List<ExecutionLine>, Map<String, PrintedCell>> cells) {
        var rows = new ArrayList<StatementRow>();
        rows.add(new StatementRow(TOTAL, "", "合计", "", 0, cells.apply(chosen)));
        var under = new TreeMap<String, List<ExecutionLine>>();
        for (var line : chosen) {
            for (var prefix : path(code.apply(line))) {
                under.computeIfAbsent(prefix, key -> new ArrayList<>()).add(line);
            }
        }
        boolean economic = number.equals("6");
        under.forEach((prefix, its) -> rows.add(new StatementRow(
                prefix,
                prefix,
                economic ? names.economic(prefix) : names.function(prefix),
                prefix.length() == CLASS_DIGITS ? TOTAL : prefix.substring(0, prefix.length() - 2),
                0,
                cells.apply(its))));
        return new Statement(number, TABLE_SET, AmountUnit.YUAN, rows, List.of(), 0);
    }

    private static TreeSet<String> path(String code) {
        var path = new TreeSet<String>();
        for (int length = CLASS_DIGITS; length <= code.length(); length += 2) {
            path.add(code.substring(0, length));
        }
        return path;
    }

    private static List<ExecutionLine> from(List<ExecutionLine> lines, List<String> sources) {
        return of(lines, line -> sources.contains(line.source()));
    }

    private static List<ExecutionLine> of(List<ExecutionLine> lines, Predicate<ExecutionLine> wanted) {
        return lines.stream().filter(wanted).toList();
    }

    private static PrintedCell cell(List<ExecutionLine> lines) {
        var amount = lines.stream().map(ExecutionLine::amount).reduce(Amount.ZERO, Amount::plus);
        return new PrintedCell(lines.isEmpty() ? "" : AmountUnit.YUAN.format(amount), 0);
    }
}
