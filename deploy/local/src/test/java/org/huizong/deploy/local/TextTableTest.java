package org.huizong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void aChineseCharacterTakesTwoColumnsAndNumbersStandRight() {
        var table = new TextTable(List.of("名称", "金额"));
        table.add(List.of("教育", "1.00"));
        table.add(List.of("a", "100.00"));
        assertThat(table.toString())
                .isEqualTo(
                        """
                          名称    金额
                          教育    1.00
                          a     100.00
                        """);
    }
}
