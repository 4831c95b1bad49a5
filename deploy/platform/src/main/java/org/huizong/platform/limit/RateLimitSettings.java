package org.huizong.platform.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the rate limit. 0 requests a second switch a limit off. */
@ConfigMapping(prefix = "huizong.rate-limit")
interface RateLimitSettings {

    /** Writes a second of one caller with a token: far above what a bureau needs that files a prefecture's books. */
    @WithDefault("2000")
    long writesPerSecond();

    /** Writes that such a caller may send at once. */
    @WithDefault("4000")
    long writesAtOnce();

    /** Reads a second of one caller, of one address without a token. */
    @WithDefault("20000")
    long readsPerSecond();

    /** Reads that such a caller may send at once. */
    @WithDefault("40000")
    long readsAtOnce();
}
