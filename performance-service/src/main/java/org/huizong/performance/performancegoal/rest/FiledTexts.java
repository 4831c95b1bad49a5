package org.huizong.performance.performancegoal.rest;

import java.util.List;
import java.util.stream.IntStream;
import org.huizong.contracts.money.AmountUnit;
import org.huizong.performance.performancegoal.domain.PrintedAmount;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** Reads the plain values of a filed book, each with the path that an error names. */
final class FiledTexts {

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_ITEMS = 2_000;
    private static final Text MISSING = new Text("必须填写", "is required");

    private final BodyErrors errors;

    FiledTexts(BodyErrors errors) {
        this.errors = errors;
    }

    /** Empty when nothing was given. */
    String of(String path, String text) {
        if (text != null && text.length() > MAX_TEXT) {
            errors.add(path, new Text("至多 " + MAX_TEXT + " 个字符", "may have at most " + MAX_TEXT + " characters"));
        }
        return text == null ? "" : text.strip();
    }

    String required(String path, String text) {
        var read = of(path, text);
        if (read.isEmpty()) {
            errors.add(path, MISSING);
        }
        return read;
    }

    PrintedAmount amount(String path, String text, AmountUnit unit) {
        try {
            return text == null ? PrintedAmount.BLANK : new PrintedAmount(text, unit, 0);
        } catch (IllegalArgumentException e) {
            errors.add(path, new Text("应为精确的十进制数文本，不细于分", "must be the text of an exact decimal, no finer than a fen"));
            return PrintedAmount.BLANK;
        }
    }

    interface ItemReader<B, T> {
        T read(String path, B body);
    }

    /** An absent list is empty; a null in it is refused. */
    <B, T> List<T> list(String path, List<B> bodies, ItemReader<B, T> reader) {
        if (bodies == null) {
            return List.of();
        }
        if (bodies.size() > MAX_ITEMS) {
            errors.add(path, new Text("至多 " + MAX_ITEMS + " 项", "may have at most " + MAX_ITEMS + " items"));
            return List.of();
        }
        return IntStream.range(0, bodies.size())
                .filter(i -> isThere(path, i, bodies.get(i)))
                .mapToObj(i -> reader.read(path + "[" + i + "]", bodies.get(i)))
                .toList();
    }

    private boolean isThere(String path, int index, Object body) {
        if (body == null) {
            errors.add(path + "[" + index + "]", MISSING);
        }
        return body != null;
    }
}
