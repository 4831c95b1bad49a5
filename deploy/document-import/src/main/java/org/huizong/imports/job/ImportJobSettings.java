package org.huizong.imports.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the import jobs. */
@ConfigMapping(prefix = "huizong.import-jobs")
public interface ImportJobSettings {

    /** Whether this process runs jobs; otherwise it only takes them in. */
    @WithDefault("true")
    boolean enabled();

    /** How long to wait for a wake before looking anyway. */
    @WithDefault("PT1S")
    Duration poll();

    /** How often a job is begun before it fails: a job that ends its process each time must end itself. */
    @WithDefault("4")
    int maxAttempts();

    /** How long a job that has ended can be read. */
    @WithDefault("P30D")
    Duration keptFor();
}
