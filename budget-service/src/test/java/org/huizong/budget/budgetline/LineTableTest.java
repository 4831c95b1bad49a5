package org.huizong.budget.budgetline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.BudgetLine;
import org.huizong.budget.spreadsheet.XlsxText;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.money.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTableTest {

    private static final List<String> HEADINGS =
            List.of("区划代码", "单位名称", "年度", "功能分类科目编码", "资金来源", "经济分类科目编码", "项目名称", "金额（元）");

    private static LineTable table(List<List<String>> rows) {
        return LineTables.ofXlsx(XlsxText.of(rows)).orElseThrow();
    }

    @Test
    void rowsAreSortedByBookAndATitleMayStandAbove() {
        var table = table(List.of(
                List.of("2025年部门预算明细行"),
                HEADINGS,
                List.of("653001", "甲 局", "2025", "2010301", "一般公共预算", "30101", "", "1.5"),
                List.of(),
                List.of("653001", "乙局", "2025年", "2010301", "111", "30101", "", "2.00"),
                List.of("653001000", "甲局", "2025", "2010302", "事业收入", "30201", "项目一", "3.25")));

        assertThat(table.units())
                .extracting(UnitLines::identity)
                .isEqualTo(List.of(
                        new BookIdentity("653001", "甲局", 2025, Stage.INITIAL),
                        new BookIdentity("653001", "乙局", 2025, Stage.INITIAL)));
        assertThat(table.units().iterator().next().lines())
                .isEqualTo(List.of(
                        new BudgetLine("2010301", "general-public", "", "30101", "", "", new Amount(150)),
                        new BudgetLine("2010302", "unit-funds", "service", "30201", "项目一", "", new Amount(325))));
        assertThat(table.units().iterator().next().row(1)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 65, 区划代码",
        "1, '', 单位名称",
        "2, 25, 年度",
        "3, 20103, 功能分类科目编码",
        "4, 彩票, 资金来源",
        "5, 301, 经济分类科目编码",
        "7, 1.234, 金额（元）",
        "7, 1e5x, 金额（元）",
        "7, '', 金额（元）",
    })
    void anErrorNamesItsRowAndItsColumn(int column, String value, String heading) {
        var cells = new ArrayList<>(List.of("653001", "甲局", "2025", "2010301", "一般公共预算", "30101", "", "1.50"));
        cells.set(column, value);
        var table = table(List.of(HEADINGS, cells));
        var errors = new ArrayList<>(table.homeless());
        table.units().forEach(unit -> errors.addAll(unit.errors()));

        assertThat(errors).hasSize(1).allSatisfy(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.column()).isEqualTo(heading);
        });
    }

    @Test
    void theMinistrysElementNamesAreHeadingsToo() {
        var csv =
                """
                mof_div_code,agency_name,fiscal_year,exp_func_code,fund_type_code,dep_bgt_eco_code,pro_name,apply_up,is_gov_pur
                653001000,甲局,2025,2010301,12,30101,,1.00,2
                """;
        var table = LineTables.ofCsv(csv.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(table.units().iterator().next().lines())
                .isEqualTo(
                        List.of(new BudgetLine("2010301", "government-funds", "", "30101", "", "", new Amount(100))));
        assertThat(table.unused()).extracting(RowError::column).isEqualTo(List.of("is_gov_pur"));
    }

    @Test
    void aTableWithoutTheHeadingsIsNone() {
        assertThat(LineTables.ofXlsx(XlsxText.of(List.of(List.of("单位名称", "金额"), List.of("甲局", "1.00")))))
                .isEmpty();
    }
}
