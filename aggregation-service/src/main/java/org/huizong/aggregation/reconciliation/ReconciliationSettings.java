package org.huizong.aggregation.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the comparison with the services that own the books. It needs {@code huizong.service.key} besides. */
@ConfigMapping(prefix = "huizong.aggregation.reconciliation")
public interface ReconciliationSettings {

    /** Whether this process compares. */
    @WithDefault("true")
    boolean enabled();

    /** From one comparison to the next. */
    @WithDefault("PT10M")
    Duration every();

    /** How long an event may be on its way before it counts as lost. */
    @WithDefault("PT10S")
    Duration grace();

    /** Where budget-service answers, such as {@code http://127.0.0.1:8081}; without it its books are not compared. */
    Optional<URI> budget();

    /** The same of performance-service. */
    Optional<URI> performance();
}
