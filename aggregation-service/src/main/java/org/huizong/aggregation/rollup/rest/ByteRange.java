package org.huizong.aggregation.rollup.rest;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A range of bytes as RFC 9110 writes it: {@code bytes=0-99}, {@code bytes=100-} or {@code bytes=-100}.
 *
 * @param first empty when the last bytes are asked for
 * @param last the last byte, or how many of the last are asked for; empty for all from the first on
 */
record ByteRange(OptionalLong first, OptionalLong last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Both ends included. */
    record Bytes(long first, long last) {}

    /** Empty without a range, and for one that is answered with the whole: several at once, another unit, nonsense. */
    static Optional<ByteRange> of(String header) {
        var matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var first = number(matcher.group(1));
        var last = number(matcher.group(2));
        boolean backwards = first.isPresent() && last.isPresent() && first.getAsLong() > last.getAsLong();
        return backwards || first.isEmpty() && last.isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(first, last));
    }

    /** Empty when none of these bytes exists. */
    Optional<Bytes> within(long size) {
        long begin = first.orElseGet(() -> Math.max(0, size - last.getAsLong()));
        long end = first.isPresent() ? Math.min(size - 1, last.orElse(size - 1)) : size - 1;
        return begin > end ? Optional.empty() : Optional.of(new Bytes(begin, end));
    }

    private static OptionalLong number(String digits) {
        return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
