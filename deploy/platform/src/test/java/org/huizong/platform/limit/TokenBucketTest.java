package org.huizong.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void whatComesAtOnceIsServedUpToTheBurstAndThenTheRateHolds() {
        // Given
        var bucket = new TokenBucket(10, 20, 0);
        // When
        long atOnce = LongStream.range(0, 50).filter(i -> bucket.take(0) == 0).count();
        long inTheNextSecond = LongStream.range(0, 100)
                .filter(i -> bucket.take(SECOND * i / 100) == 0)
                .count();
        // Then
        assertThat(atOnce).isEqualTo(20);
        assertThat(inTheNextSecond).isEqualTo(9);
    }

    @Test
    void aRefusalSaysWhenToComeBackAndIsThenServed() {
        var bucket = new TokenBucket(1, 1, 0);
        assertThat(bucket.take(0)).isZero();
        long seconds = bucket.take(1);
        assertThat(seconds).isEqualTo(1);
        assertThat(bucket.take(seconds * SECOND + 1)).isZero();
    }

    @Test
    void aQuietTimeFillsTheBucketAndNoMore() {
        var bucket = new TokenBucket(10, 20, 0);
        LongStream.range(0, 20).forEach(i -> bucket.take(0));
        assertThat(bucket.isFull(SECOND)).isFalse();
        assertThat(bucket.isFull(3_600 * SECOND)).isTrue();
        assertThat(LongStream.range(0, 50)
                        .filter(i -> bucket.take(3_600 * SECOND) == 0)
                        .count())
                .isEqualTo(20);
    }

    @Test
    void aClockThatStandsStillHarmsNobody() {
        var bucket = new TokenBucket(10, 1, 5);
        assertThat(bucket.take(5)).isZero();
        assertThat(bucket.take(4)).isEqualTo(1);
    }
}
