package org.huizong.budget.departmentalbudget.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/**
 * Reads the values of a body, each with the path that an error names. Amounts are exact and bounded before any arithmetic.
 */
final class BodyValues {

    static final int MAX_TEXT = 20_000;
    static final int MAX_NAME = 200;
    static final int MAX_CODE = 20;
    static final int MAX_ROWS = 5_000;
    static final int MAX_ITEMS = 2_000;

    private static final Text MISSING = new Text("必须填写", "is required");
    private static final Text NO_AMOUNT = new Text(
            "应为精确的十进制数文本，不用指数，整数部分至多 16 位元，不细于分",
            "must be the text of an exact decimal without exponent, at most 16 digits of yuan, no finer than a fen");

    private final BodyErrors errors = new BodyErrors();
    private boolean mayBePrinted;

    BodyErrors errors() {
        return errors;
    }

    /** Yuan. */
    Amount exact(String path, String value) {
        try {
            return AmountUnit.YUAN.parse(orEmpty(value));
        } catch (IllegalArgumentException e) {
            errors.add(path, NO_AMOUNT);
            return Amount.ZERO;
        }
    }

    PrintedCell amount(String path, String value, Integer line, AmountUnit unit, Optional<PrintedCell> storedCell) {
        var cell = printed(path, value, line);
        if (!cell.isBlank()
                && storedCell.filter(before -> before.text().equals(value)).isEmpty()) {
            require(path, cell, unit);
        }
        return cell;
    }

    private void require(String path, PrintedCell cell, AmountUnit unit) {
        boolean isPrinted =
                mayBePrinted && PrintedFigure.amount(cell.text(), unit).isPresent();
        try {
            if (!isPrinted) {
                unit.parse(cell.text());
            }
        } catch (IllegalArgumentException e) {
            errors.add(path, NO_AMOUNT);
        }
    }

    /** 转录的书: its figures stand as a document prints them, with separators of thousands or dashes. */
    void allowPrintedFigures() {
        mayBePrinted = true;
    }

    PrintedCell printed(String path, String value, Integer line) {
        return new PrintedCell(text(path, value, MAX_NAME), line(path, line));
    }

    int line(String path, Integer line) {
        if (line != null && line < 0) {
            errors.add(path, new Text("行号不能为负", "a line number cannot be negative"));
            return 0;
        }
        return line == null ? 0 : line;
    }

    String text(String path, String text, int max) {
        if (text != null && text.length() > max) {
            errors.add(path, new Text("至多 " + max + " 个字符", "may have at most " + max + " characters"));
        }
        return text == null ? "" : text;
    }

    void required(String path, String text) {
        if (text.isBlank()) {
            errors.add(path, MISSING);
        }
    }

    <T> Optional<T> word(String path, String word, Function<String, T> read, String words) {
        return errors.word(path, word, read, words);
    }

    interface ItemReader<B, T> {
        T read(String path, B body);
    }

    <B, T> List<T> list(String path, List<B> bodies, int max, ItemReader<B, T> reader) {
        if (bodies == null) {
            return List.of();
        }
        if (bodies.size() > max) {
            errors.add(path, new Text("至多 " + max + " 项", "may have at most " + max + " items"));
            return List.of();
        }
        var items = new ArrayList<T>();
        for (int i = 0; i < bodies.size(); i++) {
            var at = path + "[" + i + "]";
            if (bodies.get(i) == null) {
                errors.add(at, MISSING);
            } else {
                items.add(reader.read(at, bodies.get(i)));
            }
        }
        return items;
    }

    <T> void distinct(String path, List<T> items, Function<T, String> key, String field) {
        var seen = new LinkedHashSet<String>();
        IntStream.range(0, items.size())
                .filter(i -> !seen.add(key.apply(items.get(i))))
                .forEach(i -> errors.add(path + "[" + i + "]." + field, new Text("重复", "stands twice")));
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
        return map == null ? Map.of() : map;
    }
}
