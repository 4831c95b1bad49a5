package org.huizong.budget.departmentalbudget.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageWordsTest {

    @ParameterizedTest
    @CsvSource({
        "unit, 某某局, 某某局无下属预算单位，下设3个科室",
        "unit, 某某局, 本部门2025年收入支出总预算",
        "unit, 某某局（本级）, 纳入某某局2025年部门预算编制范围的二级预算单位包括：某某中心",
        "department, 某某局, 纳入某某局2025年部门预算编制范围的二级预算单位包括：某某中心",
        "department, 某某局, 从预算单位构成看，某某局部门预算包括：某某局本级预算及下属2家事业单位预算",
        "department, 某某局, 某某局有下属预算单位3家，分别是",
        "department, 某某局, 部门汇总预算",
    })
    void aDocumentSaysWhomItCovers(String coverage, String unitName, String text) {
        assertThat(CoverageWords.shipped().of(unitName, text).code()).isEqualTo(coverage);
    }
}
