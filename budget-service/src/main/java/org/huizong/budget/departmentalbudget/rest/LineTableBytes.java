package org.huizong.budget.departmentalbudget.rest;

import jakarta.inject.Singleton;
import org.huizong.budget.budgetline.LineTable;
import org.huizong.budget.budgetline.LineTables;
import org.huizong.imports.ImportBody;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.huizong.reader.DocumentFormat;

/** The bytes of a table of lines, as a spreadsheet or as comma-separated text. */
@Singleton
class LineTableBytes {

    static final String CSV = "text/csv";

    boolean isTable(ImportBody body) {
        if (body.mediaType().filter(CSV::equals).isPresent()) {
            return true;
        }
        return body.declared().filter(DocumentFormat.XLSX::equals).isPresent()
                && DocumentFormat.detect(body.bytes()) == DocumentFormat.XLSX
                && LineTables.isLineTable(body.bytes());
    }

    /** @throws ProblemException if there is no row of headings in it */
    LineTable read(byte[] bytes) {
        return read(bytes, LineTable.MAX_ROWS);
    }

    /** No further than to the row behind so many, so that the sender of a large table does not wait until all is read. */
    LineTable read(byte[] bytes, int rows) {
        var table = DocumentFormat.detect(bytes) == DocumentFormat.XLSX
                ? LineTables.ofXlsx(bytes, rows)
                : LineTables.ofCsv(bytes, rows);
        return table.orElseThrow(
                () -> new ProblemException(
                        BudgetProblem.LINES_REFUSED,
                        new Text(
                                "没有找到表头：前 10 行内应有一行写明区划代码、单位名称、年度、功能分类科目编码、资金来源、经济分类科目编码和金额。",
                                "No headings: one of the first ten rows must name region, unit, year, function, source, economic and amount.")));
    }
}
