package org.huizong.contracts.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionCodeTest {

    @Test
    void theAncestorsOfAnItemAreItsClassAndItsSection() {
        assertThat(new FunctionCode("2014004").path()).isEqualTo(List.of("201", "20140", "2014004"));
        assertThat(new FunctionCode("201").path()).isEqualTo(List.of("201"));
        assertThat(new FunctionCode("201400401").path()).isEqualTo(List.of("201", "20140", "2014004", "201400401"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "20", "2014", "201400", "001", "2O1", "201 ", "２０１", "2014004\n", "-201"})
    void whatHasNotTheShapeIsNoCode(String digits) {
        assertThatThrownBy(() -> new FunctionCode(digits)).isInstanceOf(IllegalArgumentException.class);
    }
}
