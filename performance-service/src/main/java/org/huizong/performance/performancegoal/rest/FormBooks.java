package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.goalform.FormFormat;
import org.huizong.performance.goalform.FormWorkbooks;
import org.huizong.performance.goalform.FormWorkbooks.Filled;
import org.huizong.performance.goalform.domain.FormBook;
import org.huizong.performance.goalform.domain.FormSheet;
import org.huizong.performance.goalform.domain.FormSheet.Row;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** 绩效表: the forms of a book, and the book that a filled-in workbook of forms makes. */
final class FormBooks {

    /** Amounts of the official forms stand in 万元; more decimals than two where the amount has them. */
    static final AmountUnit UNIT = AmountUnit.TEN_THOUSAND_YUAN;

    private static final String REGION = "行政区划";
    private static final String UNIT_NAME = "预算单位";
    private static final String YEAR = "年度";
    private static final String STAGE = "阶段";
    private static final Map<String, String> FIELDS =
            Map.of(REGION, REGION, UNIT_NAME, UNIT_NAME, YEAR, YEAR, STAGE, STAGE);

    private FormBooks() {}

    /** The forms of these goals and self-evaluations, all in {@link #UNIT}. */
    static FormBook of(FormFormat format, BookBody body) {
        var sheets = new ArrayList<FormSheet>();
        body.goals().forEach(goal -> sheets.add(GoalFormSheet.of(sheets.size() + 1, goal)));
        body.selfEvaluations().forEach(each -> sheets.add(EvaluationFormSheet.of(sheets.size() + 1, each)));
        if (format == FormFormat.EXCEL || sheets.isEmpty()) {
            // A workbook says whose forms these are, so that it can come back.
            sheets.add(0, cover(body.book()));
        }
        return new FormBook(body.book().unitName() + body.book().year() + "年度绩效表", sheets);
    }

    private static FormSheet cover(BookRef book) {
        var rows = List.of(
                Row.pairs(REGION, book.region()),
                Row.pairs(UNIT_NAME, book.unitName()),
                Row.pairs(YEAR, Integer.toString(book.year())),
                Row.pairs(STAGE, book.stage()));
        return new FormSheet(FormWorkbooks.COVER, FormWorkbooks.MARK, "", 2, rows);
    }

    /** Empty for a workbook that is none of ours; 400 naming sheet and row for what its forms do not admit. */
    static Optional<BookBody> read(byte[] workbook) {
        return FormWorkbooks.read(workbook).map(FormBooks::book);
    }

    private static BookBody book(List<Filled> sheets) {
        var errors = new BodyErrors();
        var goals = new ArrayList<GoalBody>();
        var evaluations = new ArrayList<SelfEvaluationBody>();
        var book = ref(new FormRows(sheets.get(0), errors));
        for (var sheet : sheets.subList(1, sheets.size())) {
            var rows = new FormRows(sheet, errors);
            switch (rows.at(0, 0)) {
                case GoalFormSheet.OVERALL -> goals.add(GoalFormSheet.read(true, rows));
                case GoalFormSheet.PROJECT -> goals.add(GoalFormSheet.read(false, rows));
                case EvaluationFormSheet.TITLE -> evaluations.add(EvaluationFormSheet.read(rows));
                default -> rows.refuse(0, new Text("不是绩效表的标题", "is no title of a form"));
            }
        }
        errors.throwIfAny();
        return new BookBody(book, UNIT.code(), null, null, goals, evaluations);
    }

    private static BookRef ref(FormRows cover) {
        var fields = new HashMap<String, String>();
        for (int row = FormRows.FIRST; row < cover.size(); row++) {
            int at = row;
            cover.pairs(row, 0, (label, value) -> fields.put(cover.word(at, label, FIELDS, ""), value));
        }
        var year = fields.get(YEAR);
        boolean readable = year != null && year.matches("\\d{4}");
        if (!readable) {
            cover.refuse(FormRows.FIRST, new Text("“年度”应为四位数字", "年度 must be four digits"));
        }
        return new BookRef(
                null,
                null,
                fields.get(REGION),
                null,
                fields.get(UNIT_NAME),
                readable ? Integer.parseInt(year) : 0,
                fields.get(STAGE),
                null,
                null);
    }
}
