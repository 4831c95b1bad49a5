package org.huizong.platform.limit;

/**
 * 令牌桶: so many requests a second, and so many at once after a quiet time. It holds thousandths of a request, so that no
 * fraction is lost between two calls.
 */
final class TokenBucket {

    private static final long ONE = 1_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long perSecond;
    private final long most;
    private long tokens;
    private long at;

    /** @param now nanoseconds of a clock that never runs back */
    TokenBucket(long perSecond, long burst, long now) {
        this.perSecond = perSecond;
        this.most = Math.multiplyExact(burst, ONE);
        this.tokens = most;
        this.at = now;
    }

    /** Seconds to wait, at least one; 0 when the request may pass. */
    synchronized long take(long now) {
        refill(now);
        if (tokens >= ONE) {
            tokens -= ONE;
            return 0;
        }
        return Math.max(1, Math.floorDiv(ONE - tokens, Math.multiplyExact(perSecond, ONE)));
    }

    /** Whether nobody has asked for so long that the bucket is as good as new. */
    synchronized boolean isFull(long now) {
        refill(now);
        return tokens == most;
    }

    private void refill(long now) {
        long elapsed = Math.max(0, now - at);
        long full = Math.floorDiv(most - tokens, perSecond) + 1;
        long thousandths = elapsed / (NANOS_PER_SECOND / ONE);
        if (thousandths >= full) {
            tokens = most;
            at = now;
        } else if (thousandths > 0) {
            tokens = Math.min(most, tokens + thousandths * perSecond);
            at += thousandths * (NANOS_PER_SECOND / ONE);
        }
    }
}
