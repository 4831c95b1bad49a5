package org.huizong.performance.performancegoal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTargetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "=3 次|=|3|次",
                "≥7 次|>=|7|次",
                "＞=1100 件|>=|1100|件",
                "> =95%|>=|95|%",
                "< =3.50 万元|<=|3.50|万元",
                "< =0.75 万元/ 人|<=|0.75|万元/人",
                "＜=8 万元|<=|8|万元",
                "≤1 万元|<=|1|万元",
                "＞50|>|50|''",
                "大于 1850人次|>|1850|人次",
                "达到 100%|=|100|%",
                "不超过 3.5万元|<=|3.5|万元",
                "95%以上|>=|95|%",
                "2万元以内|<=|2|万元",
                "30 件|unstated|30|件",
                "≥1,200人次|>=|1200|人次",
                "＝１００％|=|100|%",
                "2025 年 12 月|date|2025-12|''",
                "2025年12月31日前|date|2025-12-31|''",
                "<=2021年12月31日|<=|2021-12-31|''",
                "有效 保障|qualitative|有效保障|''",
                "每季度1次|unreadable|''|''",
                "≥优秀|unreadable|''|''",
                "80%-90%|unreadable|''|''",
                "''|unreadable|''|''"
            })
    void aTargetIsUnderstoodOrKeptAsPrinted(String printed, String operator, String value, String unit) {
        var target = IndicatorTarget.ofPrinted(printed);

        assertThat(target.printed()).isEqualTo(printed.replaceAll("\\s", ""));
        assertThat(target.operator().code()).isEqualTo(operator);
        assertThat(target.value()).isEqualTo(value);
        assertThat(target.unit()).isEqualTo(unit);
    }
}
