package org.huizong.aggregation.drift;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the comparison in the background. */
@ConfigMapping(prefix = "huizong.aggregation.drift")
public interface DriftSettings {

    /** Whether this process compares and heals in the background. */
    @WithDefault("true")
    boolean enabled();

    /** How long a year and stage that was compared is left alone. */
    @WithDefault("PT10M")
    Duration every();

    /** How long to rest between one year and stage and the next. */
    @WithDefault("PT5S")
    Duration pause();
}
