package org.huizong.budget.execution.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.budget.execution.domain.ExecutionLine;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.classification.FunctionCode;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/** Reads one line of a treasury file, and says of every cell that is wrong why. */
final class LineReading {

    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}年?");
    private static final Pattern MONTH = Pattern.compile("0?([1-9]|1[0-2])月?|(?:19|20|21)\\d{2}(0[1-9]|1[0-2])");
    private static final Pattern ECONOMIC = Pattern.compile("[1-9]\\d{2}(\\d{2})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int MAX_NAME = 200;
    private static final int REGION_DIGITS = 6;

    private final RegionTree regions;
    private final AmountUnit unit;

    LineReading(RegionTree regions, boolean inTenThousands) {
        this.regions = regions;
        this.unit = inTenThousands ? AmountUnit.TEN_THOUSAND_YUAN : AmountUnit.YUAN;
    }

    record ReadLine(UnitYear unit, int month, ExecutionLine line) {}

    /** @param line empty when there are errors */
    record Result(Optional<ReadLine> line, List<FileError> errors) {}

    /** @param cells by column word */
    Result read(int number, Map<String, String> cells) {
        var line = new Line(number, cells);
        var region = line.value("region", this::region, "行政区划目录中没有此代码", "is no code of the list of regions");
        var name = line.value(
                "unitName", LineReading::name, "必须填写，至多 200 个字符", "is required, with at most 200 characters");
        var year = line.value("year", LineReading::year, "应为年度，如 2025", "must be a fiscal year such as 2025");
        var month = line.value("month", LineReading::month, "应为 1 至 12", "must be 1 to 12");
        var function = line.value(
                "function", LineReading::function, "应为 3、5 或 7 位功能科目代码", "must be a function code of 3, 5 or 7 digits");
        var economic = line.value(
                "economic", LineReading::economic, "应为 3 或 5 位经济科目代码", "must be an economic code of 3 or 5 digits");
        var source =
                line.value("source", TreasuryWords::source, "不是资金来源或资金性质代码", "is no source of funds and no 资金性质代码");
        var nature = line.value(
                "nature", TreasuryWords.shipped()::nature, "不是项目类别或支出性质", "is no 项目类别 and no nature of expenditure");
        var amount = line.value("amount", this::amount, "应为不超过两位小数（元）的数", "must be a number exact to the fen");
        if (!line.errors.isEmpty()) {
            return new Result(Optional.empty(), line.errors);
        }
        var executed = new ExecutionLine(function.get(), economic.get(), source.get(), nature.get(), amount.get());
        var read = new ReadLine(new UnitYear(region.get(), name.get(), year.get()), month.get(), executed);
        return new Result(Optional.of(read), List.of());
    }

    private interface Cell<T> {
        Optional<T> read(String text);
    }

    private static final class Line {

        private final int number;
        private final Map<String, String> cells;
        private final List<FileError> errors = new ArrayList<>();

        Line(int number, Map<String, String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** Empty after an error was noted. */
        <T> Optional<T> value(String field, Cell<T> cell, String... reason) {
            var text = cells.getOrDefault(field, "");
            var value = cell.read(text);
            if (value.isEmpty()) {
                errors.add(new FileError(number, field, text, reason[0], reason[1]));
            }
            return value;
        }
    }

    /** Six digits, or the nine of 财政区划代码 whose last three are zero. */
    private Optional<String> region(String text) {
        var code = text.length() == REGION_DIGITS + 3 && text.endsWith("000") ? text.substring(0, REGION_DIGITS) : text;
        return regions.find(code).filter(region -> !region.virtual()).map(Region::code);
    }

    private static Optional<String> name(String text) {
        return Optional.of(BookId.unitNameWithoutSpaces(text))
                .filter(name -> !name.isEmpty() && name.length() <= MAX_NAME);
    }

    private static Optional<Integer> year(String text) {
        return YEAR.matcher(text).matches() ? Optional.of(Integer.valueOf(text.substring(0, 4))) : Optional.empty();
    }

    private static Optional<Integer> month(String text) {
        var month = MONTH.matcher(text);
        if (!month.matches()) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(month.group(1) == null ? month.group(2) : month.group(1)));
    }

    private static Optional<String> function(String text) {
        return Optional.of(text.replaceFirst("[-—－].*$", "")).filter(FunctionCode::isWellFormed);
    }

    private static Optional<String> economic(String text) {
        return Optional.of(text.replaceFirst("[-—－].*$", ""))
                .filter(code -> ECONOMIC.matcher(code).matches());
    }

    private Optional<Amount> amount(String text) {
        try {
            return Optional.of(unit.parse(GROUPED.matcher(text).matches() ? text.replace(",", "") : text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
