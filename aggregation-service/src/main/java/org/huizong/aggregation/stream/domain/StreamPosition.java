package org.huizong.aggregation.stream.domain;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 流中位置: behind one change of a watermark. As text it is the watermark when nothing of it is left to tell, else the watermark
 * and the place of the change within it, such as {@code 17.3}.
 *
 * @param place of the change within its watermark, counted from zero over all books, told or not
 */
public record StreamPosition(long watermark, int place) implements Comparable<StreamPosition> {

    /** The place behind the last change of a watermark. */
    public static final int END = Integer.MAX_VALUE;

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,9}))?");
    private static final Comparator<StreamPosition> ORDER =
            Comparator.comparingLong(StreamPosition::watermark).thenComparingInt(StreamPosition::place);

    public static StreamPosition after(long watermark) {
        return new StreamPosition(watermark, END);
    }

    /** Empty for a text that names no position. */
    public static Optional<StreamPosition> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long watermark = Long.parseLong(matcher.group(1));
        return Optional.of(
                matcher.group(2) == null
                        ? after(watermark)
                        : new StreamPosition(watermark, Integer.parseInt(matcher.group(2))));
    }

    public boolean isBehind(StreamPosition other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(StreamPosition other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return place == END ? Long.toString(watermark) : watermark + "." + place;
    }
}
