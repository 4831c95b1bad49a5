package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.classification.Crosswalks;
import org.huizong.budget.comparison.EditionRow;
import org.huizong.budget.comparison.EditionTable;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.departmentalbudget.domain.Statement;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Tables of a book in the functional classification of another year. */
@ApplicationScoped
class EditionTables {

    private static final int MIN_YEAR = 1990;
    private static final int MAX_YEAR = 2100;

    private final Crosswalks crosswalks;
    private final CodeEditions editions;

    EditionTables(Crosswalks crosswalks, CodeEditions editions) {
        this.crosswalks = crosswalks;
        this.editions = editions;
    }

    @Schema(name = "TableInEdition", description = "a table with its functional codes in the edition of another year")
    record TableBody(
            @Schema(examples = "5") String number,
            @Schema(examples = "wan") String unit,
            @Schema(examples = "2025", description = "fiscal year of the book") int year,
            @Schema(examples = "2023", description = "fiscal year whose edition the codes are of") int edition,
            List<RowBody> rows) {}

    @Schema(name = "RowInEdition")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RowBody(
            String key,
            String code,
            String label,
            String parent,
            @Schema(description = "codes that the money has in the book") List<String> movedFrom,
            Map<String, String> cells) {}

    TableBody of(Statement statement, int year, int edition) {
        if (edition < MIN_YEAR || edition > MAX_YEAR) {
            throw ProblemException.invalidParameter("edition", new Text("不是合理的年度", "is no plausible fiscal year"));
        }
        var crosswalk = crosswalks.functions();
        var list = editions.edition(CodeList.EXPENDITURE_FUNCTION, edition);
        var rows = EditionTable.of(
                statement,
                code -> crosswalk.place(code, year, edition),
                code -> list.names(code).stream().findFirst().orElse(code));
        return new TableBody(
                statement.number(),
                statement.unit().code(),
                year,
                edition,
                rows.stream().map(row -> body(row, statement.unit())).toList());
    }

    private static RowBody body(EditionRow row, AmountUnit unit) {
        var cells = new LinkedHashMap<String, String>();
        row.cells().forEach((column, amount) -> cells.put(column, unit.format(amount)));
        return new RowBody(
                row.key(),
                row.code(),
                row.label(),
                row.parent(),
                row.movedFrom().stream().sorted().toList(),
                cells);
    }
}
