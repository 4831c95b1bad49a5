package org.huizong.aggregation.rollup.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.huizong.aggregation.rollup.application.RollupSnapshot.Watermark;
import org.junit.jupiter.api.Test;

class KnownWatermarkTest {

    private static final UUID STORE = new UUID(1, 2);

    private final KnownWatermark known = new KnownWatermark();

    @Test
    void nothingIsKnownBeforeAnybodyListens() {
        known.seen(new Watermark(STORE, 4));
        assertThat(known.current()).isEmpty();
    }

    @Test
    void itNeverGoesBack() {
        known.listening(new Watermark(STORE, 7));
        known.seen(new Watermark(STORE, 9));
        known.listening(new Watermark(STORE, 8));
        assertThat(known.current()).contains(new Watermark(STORE, 9));
    }

    @Test
    void aStoreThatIsMadeAnewBeginsAgain() {
        known.listening(new Watermark(STORE, 7));
        var fresh = new Watermark(new UUID(3, 4), 1);
        known.listening(fresh);
        assertThat(known.current()).contains(fresh);
    }

    @Test
    void whoIsDeafKnowsNothingUntilSomebodyListensAgain() {
        known.listening(new Watermark(STORE, 7));
        known.deaf();
        assertThat(known.current()).isEmpty();
        known.listening(new Watermark(STORE, 6));
        assertThat(known.current()).contains(new Watermark(STORE, 7));
    }
}
