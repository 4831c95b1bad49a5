package org.huizong.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the relay. */
@ConfigMapping(prefix = "huizong.outbox")
interface OutboxSettings {

    /** Whether this process sends; a service without events of its own switches it off. */
    @WithDefault("true")
    boolean enabled();

    /** Rows of one transaction. */
    @WithDefault("500")
    int batchSize();

    /** How long to wait for a wake before looking anyway, and after a failure before trying again. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** How long a pass begins after the one before at the earliest: what comes in between is sent together. */
    @WithDefault("PT0.05S")
    Duration pace();

    /** The largest event in bytes; a larger one is parked with its reason. */
    @WithDefault("8388608")
    int maxEventBytes();

    /** How long a send waits for the broker before the rows stay for the next pass. */
    @WithDefault("PT20S")
    Duration deliveryTimeout();
}
