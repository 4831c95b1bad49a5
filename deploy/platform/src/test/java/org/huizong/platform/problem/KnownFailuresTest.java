package org.huizong.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class KnownFailuresTest {

    private final KnownFailures failures = new KnownFailures();

    @Test
    void aDatabaseThatIsAwayIsUnavailable() {
        assertThat(type(new SQLException("gone", "08006"))).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(type(new SQLException("too many", "53300"))).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(type(new SQLException("Acquisition timeout while waiting for new connection")))
                .isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void aFaultOfOursIsNotTheDatabasesAbsence() {
        assertThat(failures.problemOf(new SQLException("duplicate key", "23505")))
                .isEmpty();
        assertThat(failures.problemOf(new IllegalStateException("ours"))).isEmpty();
        assertThat(failures.problemOf(new IOException("ours"))).isEmpty();
    }

    @Test
    void aStaleWriteIsAFailedPrecondition() {
        assertThat(type(new jakarta.persistence.OptimisticLockException()))
                .isEqualTo(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void aBodyThatGrewTooLargeIsTooLarge() {
        assertThat(type(new IOException("Request too large"))).isEqualTo(CommonProblem.TOO_LARGE);
    }

    @Test
    void aSumThatOverflowsIsABodyThatMakesNoSense() {
        assertThat(type(overflow())).isEqualTo(CommonProblem.AMOUNTS_OUT_OF_RANGE);
        assertThat(failures.problemOf(new ArithmeticException("/ by zero"))).isEmpty();
    }

    private static ArithmeticException overflow() {
        try {
            Math.addExact(Long.MAX_VALUE, 1L);
            throw new IllegalStateException("no overflow");
        } catch (ArithmeticException e) {
            return e;
        }
    }

    private ProblemType type(Throwable failure) {
        return failures.problemOf(failure).orElseThrow().type();
    }
}
