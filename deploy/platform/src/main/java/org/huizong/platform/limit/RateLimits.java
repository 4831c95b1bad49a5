package org.huizong.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of the callers; those that have filled up again are forgotten. */
@ApplicationScoped // made with the first request, when the settings are there
public class RateLimits {

    /** Above this many callers the forgetful sweep begins; a caller costs some hundred bytes. */
    private static final int MOST_CALLERS = 10_000;

    private static final long AUDIT_ROWS_PER_SECOND = 5;
    private static final long AUDIT_ROWS_AT_ONCE = 200;

    private final Map<Key, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final RateLimitSettings settings;

    RateLimits(RateLimitSettings settings) {
        this.settings = settings;
    }

    enum Kind {
        READ,
        WRITE,
        AUDIT_ROW
    }

    private record Key(String caller, Kind kind) {}

    /** Seconds to wait; 0 when the request may pass. */
    long take(String caller, Kind kind) {
        return kind == Kind.READ
                ? take(new Key(caller, kind), settings.readsPerSecond(), settings.readsAtOnce())
                : take(new Key(caller, kind), settings.writesPerSecond(), settings.writesAtOnce());
    }

    /** 0 when one more of a caller's refusals and exports is to be written down: nobody fills the trail with them. */
    public long takeAuditRow(String caller) {
        return take(new Key(caller, Kind.AUDIT_ROW), AUDIT_ROWS_PER_SECOND, AUDIT_ROWS_AT_ONCE);
    }

    private long take(Key key, long perSecond, long atOnce) {
        if (perSecond == 0) {
            return 0;
        }
        long now = System.nanoTime();
        if (buckets.size() > MOST_CALLERS) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(key, first -> new TokenBucket(perSecond, atOnce, now))
                .take(now);
    }
}
