package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.budgetline.ProjectedTable.UnplacedLines;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.budget.tableset.TableProjection;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.contracts.money.AmountUnit;

/**
 * 明细行生成报表: every table of a table set as a view of the same budget lines. What a row or a column stands for is data of the
 * table set; so the tables agree with one another because they come from one source, not because somebody made them agree.
 */
public final class LineProjection {

    private final CodeEditions editions;

    public LineProjection(CodeEditions editions) {
        this.editions = editions;
    }

    /**
     * The tables in yuan, exact to the fen.
     *
     * @throws LinesRefusedException if a line has no place in a table that should hold it
     */
    public List<Statement> statements(TableSet tableSet, LinedBook book) {
        var names = RowNames.of(editions, book.year());
        var unplaced = new UnplacedLines();
        var total = tableSet.totalLabels().stream().findFirst().orElse("");
        var sources = new RowSources(names, book.unitName(), total);
        var statements = new ArrayList<Statement>();
        for (var template : tableSet.tables()) {
            template.byLines()
                    .ifPresent(projection -> statements.add(new Statement(
                            template.number(),
                            tableSet.id(),
                            AmountUnit.YUAN,
                            rows(template, projection, sources, book, unplaced),
                            List.of(),
                            0)));
        }
        LineErrors.refuseUnplaced(unplaced, book.lines(), tableSet);
        return statements;
    }

    private static List<StatementRow> rows(
            TableTemplate template,
            TableProjection projection,
            RowSources sources,
            LinedBook book,
            UnplacedLines unplaced) {
        var rows = new ArrayList<>(
                new ProjectedTable(template, projection, template.columns(), sources).rows(book.lines(), unplaced));
        projection
                .rightHalf()
                .ifPresent(right -> rows.addAll(new ProjectedTable(template, right, template.rightColumns(), sources)
                        .rows(book.lines(), unplaced)));
        return rows;
    }
}
