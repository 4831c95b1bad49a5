package org.huizong.performance.rectification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huizong.performance.rectification.domain.Rectification.Status;
import org.huizong.performance.rectification.domain.RectificationStep.Kind;
import org.junit.jupiter.api.Test;

class RectificationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    @Test
    void anAnswerInTheNightIsInTimeByTheClockOfBeijing() {
        assertThat(issued().isLate(DUE)).isFalse();
        assertThat(issued().isLate(DUE.plusDays(1))).isTrue();
        assertThat(answered("2026-09-30T15:59:59Z").isLate(DUE.plusDays(9))).isFalse();
        assertThat(answered("2026-09-30T16:00:00Z").isLate(DUE.plusDays(9))).isTrue();
    }

    @Test
    void aReturnedAnswerCountsNoMore() {
        var returned = after(answered("2026-09-20T01:00:00Z"), Kind.RETURN, "2026-09-29T01:00:00Z");
        assertThat(returned.status()).isEqualTo(Status.RETURNED);
        assertThat(returned.answeredOn()).isEmpty();
        assertThat(returned.isLate(DUE.plusDays(1))).isTrue();
        var answeredAgain = after(returned, Kind.FEEDBACK, "2026-10-02T01:00:00Z");
        assertThat(after(answeredAgain, Kind.CLOSING, "2026-10-03T01:00:00Z").isLate(DUE))
                .isTrue();
    }

    @Test
    void onlyAnAnswerIsReturnedOrClosedAndNothingFollowsAClosing() {
        assertThat(issued().after(step(Kind.CLOSING, "2026-09-01T01:00:00Z"))).isEmpty();
        assertThat(issued().after(step(Kind.RETURN, "2026-09-01T01:00:00Z"))).isEmpty();
        var closed = after(answered("2026-09-20T01:00:00Z"), Kind.CLOSING, "2026-09-21T01:00:00Z");
        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        for (var kind : Kind.values()) {
            assertThat(closed.after(step(kind, "2026-09-22T01:00:00Z"))).isEmpty();
        }
    }

    private static Rectification issued() {
        return new Rectification(
                new UUID(0, 1),
                new UUID(0, 2),
                "",
                "克财绩〔2026〕3号",
                DUE,
                List.of(step(Kind.NOTICE, "2026-09-01T01:00:00Z")));
    }

    private static Rectification answered(String at) {
        return after(issued(), Kind.FEEDBACK, at);
    }

    private static Rectification after(Rectification rectification, Kind kind, String at) {
        return rectification.after(step(kind, at)).orElseThrow();
    }

    private static RectificationStep step(Kind kind, String at) {
        return new RectificationStep(kind, "意见", "somebody", Instant.parse(at));
    }
}
