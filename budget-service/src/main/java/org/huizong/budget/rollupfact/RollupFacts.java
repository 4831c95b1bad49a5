package org.huizong.budget.rollupfact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.crosstablecheck.CheckedBook;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.crosstablecheck.Confirmations;
import org.huizong.budget.crosstablecheck.PrintedPrecision;
import org.huizong.budget.crosstablecheck.StatementTree;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.tableset.TableSetCatalogue;
import org.huizong.contracts.cube.Cube;
import org.huizong.contracts.cube.Dimension;
import org.huizong.contracts.cube.FactDetail;
import org.huizong.contracts.money.Amount;

/** 报表成为事实: gives all facts of a book, cube by cube, so that adding them gives back every printed total. */
public final class RollupFacts {

    private final List<CubeProjection> projections;
    private final CodeEditions editions;

    /** Of the table sets that the project ships. */
    public RollupFacts(CodeEditions editions) {
        this(editions, TableSetCatalogue.shipped());
    }

    public RollupFacts(CodeEditions editions, TableSetCatalogue tableSets) {
        this.projections = CubeProjections.of(tableSets);
        this.editions = editions;
    }

    /** Facts in the order of cubes and rows; one for each place and detail, none of them zero. */
    public List<Fact> of(CheckedBook book, Confirmations confirmations) {
        var precision = new PrintedPrecision(book);
        var facts = new LinkedHashMap<Place, Amount>();
        for (var projection : projections) {
            for (var statement : statements(book, projection.table())) {
                var places = new FactPlaces(projection, book, statement, editions);
                residues(projection, statement, precision, confirmations)
                        .forEach(residue -> facts.merge(places.of(residue), new Amount(residue.fen()), Amount::plus));
            }
        }
        var found = new ArrayList<Fact>();
        facts.forEach((place, amount) -> {
            if (!amount.isZero()) {
                found.add(new Fact(place.cube(), place.keys(), amount, place.detail()));
            }
        });
        return List.copyOf(found);
    }

    private static List<Residue> residues(
            CubeProjection projection, Statement statement, PrintedPrecision precision, Confirmations confirmations) {
        var columns = new PrintedRow.Columns(projection.total(), projection.partColumns());
        return new ResidueRule(new StatementTree(statement), columns, precision, confirmations).residues();
    }

    /** The printed table, or what a narrative tells of it when the book prints none. */
    private static List<Statement> statements(CheckedBook book, String table) {
        var printed = numbered(book, table);
        return printed.isEmpty() ? numbered(book, "n" + table) : printed;
    }

    private static List<Statement> numbered(CheckedBook book, String number) {
        return book.statements().stream()
                .filter(statement -> statement.number().equals(number))
                .toList();
    }

    record Place(Cube cube, Map<Dimension, String> keys, Optional<FactDetail> detail) {}
}
