package org.huizong.aggregation.rollup.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huizong.aggregation.rollup.application.Moment;
import org.huizong.aggregation.rollup.application.RollupFigures.AwaitedBook;

/** The parameters that name a moment: {@code minWatermark} and {@code asOf}. */
final class MomentParameters {

    private static final Pattern WATERMARK = Pattern.compile("\\d{1,18}");
    private static final Pattern BOOK =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@(\\d{1,18})(/performance)?");

    private MomentParameters() {}

    /** @param watermark the highest watermark asked for */
    record Awaited(OptionalLong watermark, List<AwaitedBook> books) {}

    static Awaited awaited(AskedParameters asked) {
        var books = new ArrayList<AwaitedBook>();
        var watermark = OptionalLong.empty();
        for (var part : asked.many("minWatermark")) {
            var word = part.strip();
            var book = BOOK.matcher(word);
            if (WATERMARK.matcher(word).matches()) {
                watermark = OptionalLong.of(Math.max(watermark.orElse(0), Long.parseLong(word)));
            } else if (book.matches()) {
                var source = book.group(3) == null ? "budget" : "performance";
                books.add(new AwaitedBook(source, UUID.fromString(book.group(1)), Long.parseLong(book.group(2))));
            } else {
                throw AskedParameters.refused(
                        "minWatermark",
                        "应为水位，或 bookId@版本[/performance]",
                        "must be a watermark, or bookId@version[/performance]");
            }
        }
        return new Awaited(watermark, books);
    }

    static Moment asOf(AskedParameters asked) {
        return moment(asked, "asOf");
    }

    /** A watermark or an instant; now when the parameter is absent. */
    static Moment moment(AskedParameters asked, String name) {
        var text = asked.one(name);
        if (text.isEmpty()) {
            return Moment.NOW;
        }
        if (WATERMARK.matcher(text.get()).matches()) {
            return new Moment(OptionalLong.of(Long.parseLong(text.get())), Optional.empty());
        }
        try {
            return new Moment(OptionalLong.empty(), Optional.of(Instant.parse(text.get())));
        } catch (DateTimeException e) {
            throw AskedParameters.refused(
                    name,
                    "应为水位，或时刻，如 2025-01-31T08:00:00Z",
                    "must be a watermark, or an instant such as 2025-01-31T08:00:00Z");
        }
    }
}
