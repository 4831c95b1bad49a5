package org.huizong.budget.crosstablecheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;

/**
 * The relations of the catalogue worked out by hand: every cell is looked for among all rows, every number is a decimal,
 * nothing is kept. It knows unconditional relations between tables of filed books, which are exact.
 */
record PlainRelations(List<Statement> statements) {

    /** What one place of a book says. */
    private record Cell(boolean isPrinted, BigDecimal amount) {}

    /** Whether it can tell what the relation is worth. */
    static boolean knows(CompiledRule.Ranging ranging) {
        return ranging.when().isEmpty()
                && !ranging.relation().isPercentage()
                && !ranging.relation().isBetweenBooks()
                && ranging.relation()
                        .terms()
                        .allMatch(term -> term.isNumber() || term.number().matches("\\d+"));
    }

    /** Places, as ids of findings are made of them, where the relation does not hold to the fen. */
    Set<String> broken(CompiledRule rule, int ordinal) {
        var ranging = rule.relations().get(ordinal);
        var places = new TreeSet<String>();
        boolean isWhole = ranging.relation()
                .terms()
                .allMatch(term -> term.isNumber() || table(term.number()).isPresent());
        for (var row : isWhole ? ranging.rows().map(this::keys).orElse(Set.of("")) : Set.<String>of()) {
            for (var column : ranging.columns()) {
                if (isBroken(ranging.relation(), row, column)) {
                    places.add(rule.rule().id() + "|" + ordinal + "|" + row + "|" + column);
                }
            }
        }
        return places;
    }

    private boolean isBroken(Relation relation, String row, String column) {
        var left = side(relation.left(), row, column);
        var right = side(relation.right(), row, column);
        if (left.isEmpty() || right.isEmpty() || left.get().isEmpty()) {
            return false;
        }
        boolean isSumOfNothing = right.get().isEmpty() && !relation.right().isEmpty();
        boolean isSilent =
                Stream.concat(left.get().stream(), right.get().stream()).noneMatch(Cell::isPrinted);
        boolean isMore = relation.comparison() == Relation.Comparison.MORE;
        if (isSumOfNothing || isSilent && !isMore || isHeading(relation, left.get(), right.get(), row, column)) {
            return false;
        }
        int order = sum(left.get()).compareTo(sum(right.get()));
        return switch (relation.comparison()) {
            case EQUAL -> order != 0;
            case AT_MOST -> order > 0;
            case AT_LEAST -> order < 0;
            case MORE -> order <= 0;
        };
    }

    /** A row that prints nothing at all only heads the rows below it. */
    private boolean isHeading(Relation relation, List<Cell> left, List<Cell> right, String row, String column) {
        return relation.isWithinTable()
                && right.stream().anyMatch(Cell::isPrinted)
                && left.stream().noneMatch(Cell::isPrinted)
                && relation.left().stream().allMatch(term -> rows(term, row, column).stream()
                        .allMatch(heading -> heading.cells().values().stream().allMatch(PrintedCell::isBlank)));
    }

    private static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Empty when a cell is unknown; a code without a row is nothing, and so is a row of a table that has none. */
    private Optional<List<Cell>> side(List<Term> terms, String row, String column) {
        var cells = new ArrayList<Cell>();
        for (var term : terms) {
            var factor = BigDecimal.valueOf(term.sign());
            if (term.isNumber()) {
                cells.add(new Cell(
                        false,
                        new BigDecimal(term.row().text()).movePointRight(4).multiply(factor)));
                continue;
            }
            var found = rows(term, row, column);
            if (found.isEmpty() && term.rows() == Term.Rows.ROW) {
                boolean isNone = term.row().filled(row, column).matches("\\d{3,}")
                        || table(term.number()).orElseThrow().rows().isEmpty();
                if (!isNone) {
                    return Optional.empty();
                }
                cells.add(new Cell(false, BigDecimal.ZERO));
            }
            for (var one : found) {
                var cell = one.cells().get(term.column().filled(row, column));
                if (cell == null) {
                    return Optional.empty();
                }
                cells.add(
                        cell.isBlank()
                                ? new Cell(false, BigDecimal.ZERO)
                                : new Cell(true, new BigDecimal(cell.text()).multiply(factor)));
            }
        }
        return Optional.of(cells);
    }

    private List<StatementRow> rows(Term term, String row, String column) {
        var key = term.row().filled(row, column);
        return table(term.number()).orElseThrow().rows().stream()
                .filter(candidate -> switch (term.rows()) {
                    case ROW -> candidate.key().equals(key);
                    case CHILDREN -> candidate.parent().equals(key);
                    case PROJECTS -> candidate.key().startsWith(key + "#");
                    case ENTRIES ->
                        candidate.key().startsWith(key) && !candidate.key().equals("total");
                    case NUMBER -> false;
                })
                .toList();
    }

    private Set<String> keys(RowSet set) {
        var keys = new LinkedHashSet<String>();
        for (var number : set.tables()) {
            table(number).ifPresent(table -> table.rows().stream()
                    .map(StatementRow::key)
                    .filter(key -> isMeant(set.kind(), key, table))
                    .filter(key ->
                            set.within().isEmpty() || set.within().stream().anyMatch(key::startsWith))
                    .forEach(keys::add));
        }
        return keys;
    }

    private static boolean isMeant(RowSet.Kind kind, String key, Statement table) {
        return switch (kind) {
            case ROWS -> true;
            case ENTRIES -> !key.equals("total");
            case CODES -> key.matches("\\d{3,}");
            case CLASSES -> key.matches("\\d{3}");
            case SECTIONS -> key.matches("\\d{5}");
            case ITEMS -> key.matches("\\d{6,}");
            case PARENTS -> table.rows().stream().anyMatch(row -> row.parent().equals(key));
        };
    }

    private Optional<Statement> table(String number) {
        return statements.stream()
                .filter(statement -> statement.number().equals(number))
                .findFirst();
    }
}
