package org.huizong.contracts.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"特定目标01", "特定目标类项目1203", "涉密项目（一）", "特定目标类", "涉密专项A-3"})
    void aCodeTellsNothing(String name) {
        assertThat(CodedName.isCoded(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"边防特定目标项目", "涉密设备采购", "办公楼维修项目", "项目01", ""})
    void aNameThatTellsSomethingIsNoCode(String name) {
        assertThat(CodedName.isCoded(name)).isFalse();
    }

    @Test
    void whatIsMadeIsACode() {
        assertThat(CodedName.of(3)).isEqualTo("特定目标03").satisfies(name -> assertThat(CodedName.isCoded(name))
                .isTrue());
    }

    @Test
    void tenElementsAreWithheld() {
        assertThat(WithheldElement.all()).hasSize(10);
        assertThat(WithheldElement.withholds(WithheldElement.BUDGET_SERVICE, "name", "basis", "amount"))
                .isTrue();
        assertThat(WithheldElement.withholds(WithheldElement.BUDGET_SERVICE, "goal"))
                .isFalse();
    }
}
