package org.huizong.budget.rollupfact;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.crosstablecheck.PrintedFigure;
import org.huizong.budget.crosstablecheck.StatementTree;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;
import org.huizong.contracts.money.Amount;

/** Where the residues of one statement stand in its cube: row key and column become the keys of the dimensions. */
final class FactPlaces {

    private static final char ORDINAL = '#';

    private final CubeProjection projection;
    private final CheckedBook book;
    private final Statement statement;
    private final CodeEditions editions;
    private final Map<String, String> fundByColumn = new HashMap<>();

    FactPlaces(CubeProjection projection, CheckedBook book, Statement statement, CodeEditions editions) {
        this.projection = projection;
        this.book = book;
        this.statement = statement;
        this.editions = editions;
        for (var split : projection.fundSplits()) {
            var fund = provedFund(split);
            split.columns().forEach(column -> fundByColumn.put(column, fund));
        }
    }

    RollupFacts.Place of(Residue residue) {
        var keys = new EnumMap<Dimension, String>(Dimension.class);
        projection.target().dimensions().forEach(dimension -> keys.put(dimension, Dimension.UNSPECIFIED));
        for (var part : projection.parts()) {
            if (part.column().equals(residue.column())) {
                part.keys().forEach((dimension, word) -> keys.put(dimension(dimension), word));
            }
        }
        if (fundByColumn.containsKey(residue.column())) {
            keys.put(Dimension.FUND, fundByColumn.get(residue.column()));
        }
        var detail = residue.detail();
        var rows = projection.rows();
        if (!rows.dimension().isEmpty()) {
            var key = rowKey(residue.row());
            keys.put(dimension(rows.dimension()), key.orElse(Dimension.UNSPECIFIED));
            if (key.isEmpty() || !rows.scheme().isEmpty() && key.get().length() < rows.finest()) {
                detail = detail.or(() -> Optional.of(FactDetail.UNDIVIDED));
            }
        }
        if (rows.project() && residue.row().key().indexOf(ORDINAL) >= 0) {
            keys.put(Dimension.PROJECT, residue.row().label());
        }
        return new RollupFacts.Place(projection.target(), Map.copyOf(keys), detail);
    }

    private Optional<String> rowKey(StatementRow row) {
        var rows = projection.rows();
        if (rows.scheme().isEmpty()) {
            return Optional.ofNullable(rows.words().get(row.key()));
        }
        int ordinal = row.key().indexOf(ORDINAL);
        var code = ordinal < 0 ? row.key() : row.key().substring(0, ordinal);
        return editions.edition(rows.scheme(), book.year()).longestPrefix(code);
    }

    private String provedFund(CubeProjection.FundSplit split) {
        var other = book.statements().stream()
                .filter(candidate -> candidate.number().equals(split.table()))
                .findFirst();
        var group = amount(statement, StatementTree.TOTAL, split.group());
        if (other.isEmpty() || group.isEmpty() || !group.equals(amount(other.get(), split.whole(), split.amount()))) {
            return Dimension.UNSPECIFIED;
        }
        List<String> carrying = split.funds().keySet().stream()
                .filter(row -> amount(other.get(), row, split.amount()).isPresent())
                .toList();
        boolean isWhole = carrying.size() == 1
                && amount(other.get(), carrying.get(0), split.amount()).equals(group);
        return isWhole ? split.funds().get(carrying.get(0)) : Dimension.UNSPECIFIED;
    }

    private static Optional<Amount> amount(Statement statement, String row, String column) {
        return statement.rows().stream()
                .filter(candidate -> candidate.key().equals(row))
                .findFirst()
                .flatMap(found -> Optional.ofNullable(found.cells().get(column)))
                .flatMap(cell -> PrintedFigure.of(cell, statement.unit()))
                .map(PrintedFigure::amount)
                .filter(amount -> !amount.isZero());
    }

    private static Dimension dimension(String word) {
        return Dimension.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
