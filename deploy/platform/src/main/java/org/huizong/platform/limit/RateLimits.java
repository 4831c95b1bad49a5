package org.huizong.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of the callers; those that have filled up again are forgotten. */
@ApplicationScoped // made with the first request, when the settings are there
class RateLimits {

    /** Above this many callers the forgetful sweep begins; a caller costs some hundred bytes. */
    private static final int MOST_CALLERS = 10_000;

    private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final RateLimitSettings settings;

    RateLimits(RateLimitSettings settings) {
        this.settings = settings;
    }

    enum Kind {
        READ,
        WRITE
    }

    private record Key(String caller, Kind kind) {}

    /** Seconds to wait; 0 when the request may pass. */
    long take(String caller, Kind kind) {
        long perSecond = kind == Kind.READ ? settings.readsPerSecond() : settings.writesPerSecond();
        if (perSecond == 0) {
            return 0;
        }
        long atOnce = kind == Kind.READ ? settings.readsAtOnce() : settings.writesAtOnce();
        long now = System.nanoTime();
        if (buckets.size() > MOST_CALLERS) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(new Key(caller, kind), key -> new TokenBucket(perSecond, atOnce, now))
                .take(now);
    }
}
