package org.huizong.contracts.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListTest {

    static Stream<String> schemes() {
        return CodeList.SCHEMES.stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyShippedListHasRowsOfItsColumns(String scheme) {
        var list = CodeList.seed(scheme);
        assertThat(list.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.keySet())
                .containsExactlyElementsOf(list.columns()));
    }

    @Test
    void everyFunctionCodeOfTheListHasTheShapeOfOne() {
        assertThat(CodeList.seed(CodeList.EXPENDITURE_FUNCTION).rows())
                .allSatisfy(row -> assertThat(FunctionCode.isWellFormed(row.get("code")))
                        .as(row.toString())
                        .isTrue());
    }

    @Test
    void aRowIsFoundByItsCode() {
        var list = CodeList.seed(CodeList.EXPENDITURE_FUNCTION);
        assertThat(list.row("2014004"))
                .hasValueSatisfying(row -> assertThat(row).containsEntry("name", "信访业务"));
        assertThat(list.row("9999999")).isEmpty();
    }

    @Test
    void aListThatIsNotShippedIsRefused() {
        assertThatThrownBy(() -> CodeList.seed("../region")).isInstanceOf(IllegalArgumentException.class);
    }
}
