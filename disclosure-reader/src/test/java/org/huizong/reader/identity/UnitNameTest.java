package org.huizong.reader.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.huizong.reader.DisclosureReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"阿图什市信访局", "阿图什市第3中学", "新疆生产建设兵团101团", "喀什市第12小学（西区）"})
    void nameEndsWhereTheYearOrTheTableBegins(String name) {
        // Given
        var document = DisclosureReader.read(
                """
                第一部分 2025 年部门概况

                %1$s编制数 11，实有人数 16 人。

                第二部分 2025 年部门预算公开表

                表 1

                部门收支总体情况表

                编制部门：%1$s 单位：万元

                收入 支出

                第三部分 2025 年部门预算情况说明

                一、 关于%1$s 2025 年收支预算情况的总体说明

                按照全口径预算的原则，%1$s 2025 年所有收入和支出均纳入部门预算管理。

                %1$s

                2025 年 2月 20 日
                """
                        .formatted(name));
        // When
        var identity = DisclosureIdentity.of(document);
        // Then
        assertThat(identity.unitName().orElseThrow().value()).isEqualTo(name);
    }
}
