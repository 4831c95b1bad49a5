package org.huizong.budget.budgetline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.spreadsheet.XlsxRow;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.Text;

/** One row of a table of lines: whose it is, the line that it says, and what is wrong with it. */
final class LineCells {

    private static final int REGION_DIGITS = 6;
    private static final Pattern REGION = Pattern.compile("\\d{6}(?:000)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}年?");
    private static final int MAX_NAME = 200;

    private final XlsxRow row;
    private final Map<LineColumn, Integer> columns;
    private final List<String> headings;
    private final List<RowError> errors = new ArrayList<>();
    private final Optional<BookIdentity> identity;
    private final Optional<BudgetLine> line;

    LineCells(XlsxRow row, Map<LineColumn, Integer> columns, List<String> headings) {
        this.row = row;
        this.columns = columns;
        this.headings = headings;
        this.identity = readIdentity();
        this.line = readLine();
    }

    /** Empty when the row does not say whose it is. */
    Optional<BookIdentity> identity() {
        return identity;
    }

    /** Empty when there are errors. */
    Optional<BudgetLine> line() {
        return line;
    }

    List<RowError> errors() {
        return errors;
    }

    private Optional<BookIdentity> readIdentity() {
        var region = text(LineColumn.REGION);
        var unitName = BookId.unitNameWithoutSpaces(text(LineColumn.UNIT_NAME));
        var year = text(LineColumn.YEAR);
        var stage = stage();
        require(
                REGION.matcher(region).matches(),
                LineColumn.REGION,
                new Text("应为六位区划代码（或六位加000）", "must be a region code of six digits, or six and 000"));
        require(!unitName.isEmpty(), LineColumn.UNIT_NAME, new Text("必须填写", "is required"));
        require(YEAR.matcher(year).matches(), LineColumn.YEAR, new Text("应为四位年度", "must be a year of four digits"));
        require(
                stage.isPresent(),
                LineColumn.STAGE,
                new Text(
                        "只能取 " + String.join(", ", Stage.codes()),
                        "must be one of " + String.join(", ", Stage.codes())));
        return errors.isEmpty()
                ? Optional.of(new BookIdentity(
                        region.substring(0, REGION_DIGITS),
                        unitName,
                        Integer.parseInt(year.substring(0, 4)),
                        stage.orElseThrow()))
                : Optional.empty();
    }

    private Optional<Stage> stage() {
        var word = text(LineColumn.STAGE);
        if (word.isEmpty()) {
            return Optional.of(Stage.INITIAL);
        }
        try {
            return Optional.of(Stage.ofCode(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<BudgetLine> readLine() {
        var source = SourceWords.find(text(LineColumn.SOURCE), text(LineColumn.SOURCE_DETAIL));
        var amount = amount();
        var read = new BudgetLine(
                text(LineColumn.FUNCTION),
                source.source(),
                source.detail(),
                text(LineColumn.ECONOMIC),
                BookId.unitNameWithoutSpaces(text(LineColumn.PROJECT)),
                text(LineColumn.CARRYOVER_ITEM),
                amount);
        LineErrors.of(0, read)
                .forEach(error -> errors.add(new RowError(row.number(), heading(error.field()), error.reason())));
        return errors.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    private Amount amount() {
        var column = columns.containsKey(LineColumn.AMOUNT) ? LineColumn.AMOUNT : LineColumn.AMOUNT_WAN;
        var unit = column == LineColumn.AMOUNT ? AmountUnit.YUAN : AmountUnit.TEN_THOUSAND_YUAN;
        try {
            return unit.parse(text(column).replace(",", ""));
        } catch (IllegalArgumentException e) {
            require(
                    false,
                    column,
                    new Text(
                            "应为不细于分的" + unit.chineseName() + "数，不用指数",
                            "must be an exact decimal of " + unit.code() + ", no finer than a fen"));
            return Amount.ZERO;
        }
    }

    private String text(LineColumn column) {
        var index = columns.get(column);
        var text = index == null ? "" : row.cell(index).strip();
        if (text.length() > MAX_NAME) {
            require(false, column, new Text("至多 " + MAX_NAME + " 个字符", "may have at most " + MAX_NAME + " characters"));
            return "";
        }
        return text;
    }

    private void require(boolean holds, LineColumn column, Text reason) {
        if (!holds) {
            errors.add(new RowError(row.number(), heading(column.field()), reason));
        }
    }

    /** The heading as the table prints it; for a column that it lacks the usual one. */
    private String heading(String field) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getKey().field().equals(field)
                        || entry.getKey() == LineColumn.AMOUNT_WAN && field.equals(LineColumn.AMOUNT.field()))
                .findFirst()
                .map(entry -> headings.get(entry.getValue()))
                .orElse(field);
    }
}
