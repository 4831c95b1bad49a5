package org.huizong.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huizong.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void aWriteNeedsTheTagItBuildsOn() {
        assertThat(status(() -> ETags.requireMatch(null, "3"))).isEqualTo(428);
        assertThat(status(() -> ETags.requireMatch("\"2\"", "3"))).isEqualTo(412);
        assertThat(status(() -> ETags.requireMatch("W/\"3\"", "3"))).isEqualTo(412);
        assertThat(status(() -> ETags.requireMatch("3", "3"))).isEqualTo(412);
        assertThatCode(() -> ETags.requireMatch("\"3\"", "3")).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireMatch("\"2\", \"3\"", "3")).doesNotThrowAnyException();
        assertThatCode(() -> ETags.requireMatch("*", "3")).doesNotThrowAnyException();
    }

    @Test
    void aCreationSaysThatNothingIsThere() {
        assertThat(status(() -> ETags.requireCreation(null, null))).isEqualTo(428);
        assertThat(status(() -> ETags.requireCreation("\"1\"", null))).isEqualTo(412);
        assertThatCode(() -> ETags.requireCreation(null, "*")).doesNotThrowAnyException();
        assertThat(status(() -> ETags.refuseCreation("*"))).isEqualTo(412);
        assertThatCode(() -> ETags.refuseCreation(null)).doesNotThrowAnyException();
    }

    @Test
    void aReadThatKnowsTheTagIsUnchanged() {
        assertThat(ETags.isUnchanged("\"a\", W/\"b\"", "b")).isTrue();
        assertThat(ETags.isUnchanged("*", "b")).isTrue();
        assertThat(ETags.isUnchanged("\"a\"", "b")).isFalse();
        assertThat(ETags.isUnchanged(null, "b")).isFalse();
    }

    private static int status(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).type().status();
    }
}
