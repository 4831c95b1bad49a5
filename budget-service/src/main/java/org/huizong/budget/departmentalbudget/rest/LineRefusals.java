package org.huizong.budget.departmentalbudget.rest;

import java.util.LinkedHashMap;
import java.util.List;
import org.huizong.budget.budgetline.ContradictedLinesException;
import org.huizong.budget.budgetline.Contradiction;
import org.huizong.budget.budgetline.LineError;
import org.huizong.budget.budgetline.RowError;
import org.huizong.budget.budgetline.UnknownTableSetException;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Problems of a book that is filed by lines. */
final class LineRefusals {

    /** Enough to correct a body by. */
    private static final int MAX = 50;

    /** A table is corrected in one go, so that it is told more at once. */
    private static final int MAX_ROWS = 500;

    private LineRefusals() {}

    /** @param list {@code lines} or {@code projects} */
    static ProblemException refused(String list, List<LineError> errors) {
        var details = errors.stream()
                .limit(MAX)
                .map(error -> ProblemDetail.field(list + "[" + error.index() + "]." + error.field(), error.reason()))
                .toList();
        return new ProblemException(BudgetProblem.LINES_REFUSED, first(list, errors.get(0)), details);
    }

    private static Text first(String list, LineError error) {
        var at = list + "[" + error.index() + "]." + error.field();
        return new Text(
                at + "：" + error.reason().zh() + "。", at + " " + error.reason().en() + ".");
    }

    /** Rows of a table of lines; each error names its row and column. */
    static ProblemException rows(List<RowError> errors) {
        var first = errors.get(0);
        var where = new Text(
                "第 " + first.row() + " 行" + (first.column().isEmpty() ? "" : "“" + first.column() + "”"),
                "Row " + first.row() + (first.column().isEmpty() ? "" : ", " + first.column()));
        return new ProblemException(
                BudgetProblem.LINES_REFUSED,
                new Text(
                        "共 " + errors.size() + " 处错误。" + where.zh() + "："
                                + first.reason().zh() + "。",
                        errors.size() + " errors. " + where.en() + ": "
                                + first.reason().en() + "."),
                errors.stream().limit(MAX_ROWS).map(LineRefusals::detail).toList());
    }

    private static ProblemDetail detail(RowError error) {
        var members = new LinkedHashMap<String, Object>();
        members.put("row", error.row());
        members.put("column", error.column());
        members.put("detail", error.reason());
        return new ProblemDetail(members);
    }

    static ProblemException contradicted(ContradictedLinesException refused) {
        int count = refused.contradictions().size();
        return new ProblemException(
                BudgetProblem.LINES_CONTRADICTED,
                new Text(
                        count + " 个单元格与明细行生成的数不同；请改正，或只送 lines。",
                        count + " cells are not what the lines make: correct them, or send lines only."),
                refused.contradictions().stream()
                        .limit(MAX)
                        .map(LineRefusals::detail)
                        .toList());
    }

    private static ProblemDetail detail(Contradiction cell) {
        var members = new LinkedHashMap<String, Object>();
        members.put("table", cell.table());
        if (!cell.row().isEmpty()) {
            members.put("row", cell.row());
            members.put("column", cell.column());
            members.put("given", cell.given());
            members.put("projected", cell.projected());
        }
        return new ProblemDetail(members);
    }

    static ProblemException unknownTableSet(UnknownTableSetException unknown) {
        var known = String.join(", ", unknown.known());
        var reason = unknown.id().isEmpty()
                ? new Text("无法按区划和年度确定报表体系，请填 " + known, "cannot be told from region and year: name one of " + known)
                : new Text("只能取 " + known, "must be one of " + known);
        return new ProblemException(
                BudgetProblem.UNKNOWN_TABLE_SET,
                new Text("tableSet：" + reason.zh() + "。", "tableSet " + reason.en() + "."),
                List.of(ProblemDetail.field("tableSet", reason)));
    }
}
