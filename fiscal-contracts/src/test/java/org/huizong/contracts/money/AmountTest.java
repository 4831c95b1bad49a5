package org.huizong.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AmountTest {

    private static final Amount LARGEST = new Amount(Long.MAX_VALUE);
    private static final Amount SMALLEST = new Amount(Long.MIN_VALUE);

    @Test
    void amountsAddAndSubtractExactly() {
        assertThat(new Amount(21_420_00).plus(new Amount(-1))).isEqualTo(new Amount(21_419_99));
        assertThat(new Amount(1).minus(new Amount(3))).isEqualTo(new Amount(-2));
        assertThat(new Amount(-2).abs()).isEqualTo(new Amount(2));
        assertThat(new Amount(2).minus(new Amount(2)).isZero()).isTrue();
        assertThat(new Amount(-2)).isLessThan(Amount.ZERO);
    }

    @Test
    void whatDoesNotFitThrowsInsteadOfWrapping() {
        assertThatThrownBy(() -> LARGEST.plus(new Amount(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SMALLEST.minus(new Amount(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(SMALLEST::abs).isInstanceOf(ArithmeticException.class);
    }
}
