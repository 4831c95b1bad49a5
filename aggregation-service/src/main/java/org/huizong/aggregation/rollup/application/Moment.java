package org.huizong.aggregation.rollup.application;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** 时点 that an answer shows: a watermark, an instant, or now when both are empty. */
public record Moment(OptionalLong watermark, Optional<Instant> instant) {

    public static final Moment NOW = new Moment(OptionalLong.empty(), Optional.empty());

    /** @throws MomentNotReachedException if the watermark lies ahead */
    OptionalLong in(RollupSnapshot snapshot) {
        if (watermark.isPresent()
                && watermark.getAsLong() > snapshot.watermark().value()) {
            throw new MomentNotReachedException();
        }
        return instant.isPresent()
                ? OptionalLong.of(snapshot.watermarkAt(instant.get()).orElse(0))
                : watermark;
    }
}
