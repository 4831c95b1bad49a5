package org.huizong.budget.execution.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.ExecutedBooks.Recorded;
import org.huizong.budget.execution.application.ExecutionMonths.Kept;
import org.huizong.budget.execution.application.ImportExecutions.ImportedMonth;
import org.huizong.budget.execution.application.ImportExecutions.ImportedYear;
import org.huizong.budget.execution.domain.CumulativeNote;
import org.huizong.budget.execution.domain.ExecutionLine;
import org.huizong.budget.execution.reading.FileError;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.Text;

/** 执行数 in JSON; amounts are yuan. */
final class ExecutionBodies {

    private ExecutionBodies() {}

    /** @param rejected lines in error; none unless it is a dry run, because nothing is stored beside an error */
    @Schema(name = "ExecutionImport")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImportAnswer(String filename, int lines, List<YearBody> units, List<ErrorBody> rejected) {}

    @Schema(name = "ExecutedUnit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record YearBody(
            @Schema(examples = "653001") String region,
            String unitName,
            String budgetUnit,
            @Schema(examples = "2025") int year,
            List<MonthBody> months,
            @Schema(description = "the executed book; absent on a dry run") BookBody book) {

        static YearBody of(ImportedYear year, Locale language) {
            var unit = year.unit();
            return new YearBody(
                    unit.region(),
                    unit.unitName(),
                    unit.budgetUnit().toString(),
                    unit.year(),
                    year.months().stream()
                            .map(month -> MonthBody.of(month, language))
                            .toList(),
                    year.book().map(BookBody::of).orElse(null));
        }
    }

    @Schema(name = "ExecutedMonthImport")
    record MonthBody(
            @Schema(examples = "6") int month,
            @Schema(examples = "replaced", description = "created, unchanged or replaced") String change,
            int lines,
            @Schema(examples = "123456.78", description = "yuan since the beginning of the year") String amount,
            List<NoteBody> notes) {

        static MonthBody of(ImportedMonth imported, Locale language) {
            var month = imported.month();
            return new MonthBody(
                    month.month(),
                    imported.change(),
                    month.lines().size(),
                    money(month.total()),
                    imported.notes().stream()
                            .map(note -> NoteBody.of(note, language))
                            .toList());
        }
    }

    @Schema(name = "CumulativeNote", description = "an amount since the beginning of the year that fell")
    record NoteBody(int earlierMonth, int month, String line, String before, String after, String message) {

        static NoteBody of(CumulativeNote note, Locale language) {
            var before = money(note.before());
            var after = money(note.after());
            var message = new Text(
                    "%d 月累计 %s 元小于 %d 月累计 %s 元：请核对是否退款，或是否误报了当月数。"
                            .formatted(note.month(), after, note.earlierMonth(), before),
                    "The cumulative %s yuan of month %d is less than %s of month %d: a refund, or monthly figures?"
                            .formatted(after, note.month(), before, note.earlierMonth()));
            return new NoteBody(note.earlierMonth(), note.month(), note.key(), before, after, message.in(language));
        }
    }

    @Schema(name = "ExecutedBook")
    record BookBody(String id, String href, String change, long version, String status) {

        static BookBody of(Recorded book) {
            return new BookBody(
                    book.bookId().toString(),
                    "/v1/budget-books/" + book.bookId(),
                    book.change(),
                    book.version(),
                    book.status().code());
        }
    }

    @Schema(name = "ExecutionLineError")
    record ErrorBody(int line, String field, String text, String reason) {

        static ErrorBody of(FileError error, Locale language) {
            return new ErrorBody(
                    error.line(), error.field(), error.text(), new Text(error.chinese(), error.english()).in(language));
        }
    }

    /** @param inMonth what the month added; absent when the month before is not there */
    @Schema(name = "ExecutedMonth")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonthItem(
            String id,
            String href,
            String region,
            String unitName,
            String budgetUnit,
            int year,
            int month,
            @Schema(description = "yuan since the beginning of the year") String amount,
            String inMonth,
            int lines,
            String by,
            Instant at,
            List<LineBody> items) {

        static MonthItem of(Kept kept, Optional<Amount> before, List<LineBody> lines) {
            var unit = kept.unit();
            var month = kept.month();
            var id = "%s-%d-%02d".formatted(unit.budgetUnit(), unit.year(), month.month());
            return new MonthItem(
                    id,
                    "/v1/executions/" + id,
                    unit.region(),
                    unit.unitName(),
                    unit.budgetUnit().toString(),
                    unit.year(),
                    month.month(),
                    money(month.total()),
                    before.map(amount -> money(month.total().minus(amount))).orElse(null),
                    month.lines().size(),
                    kept.recording().actor(),
                    kept.recording().at(),
                    lines);
        }
    }

    @Schema(name = "ExecutionLine")
    record LineBody(
            @Schema(examples = "2014004") String function,
            @Schema(examples = "30201") String economic,
            @Schema(examples = "general-public") String source,
            @Schema(examples = "project") String nature,
            @Schema(examples = "120.50") String amount) {

        static LineBody of(ExecutionLine line) {
            return new LineBody(
                    line.function(),
                    line.economic(),
                    line.source(),
                    line.nature().code(),
                    money(line.amount()));
        }
    }

    private static String money(Amount amount) {
        return AmountUnit.YUAN.format(amount);
    }
}
