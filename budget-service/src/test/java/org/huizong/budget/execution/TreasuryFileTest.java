package org.huizong.budget.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.huizong.budget.execution.domain.CumulativeNote;
import org.huizong.budget.execution.domain.ExecutionMonth;
import org.huizong.budget.execution.domain.UnitYear;
import org.huizong.budget.execution.reading.TreasuryFile;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.reader.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreasuryFileTest {

    private static final RegionTree REGIONS = RegionTree.seed();
    private static final UnitYear UNIT = new UnitYear("653001", "某市档案馆", 2025);
    private static final String CHINESE = "区划代码,单位名称,年度,月份,支出功能分类科目代码,部门支出经济分类科目代码,资金来源,项目类别,累计支出（元）\n";

    @Test
    void aLineIsReadAndLinesOfOneItemAreAdded() {
        var file = read(CHINESE + "653001,某市 档案馆,2025,6,2012604,30201,一般公共预算,22,100.50\n"
                + "653001,某市档案馆,2025,6,2012604,30201,一般公共预算,3,\"1,200.00\"\n"
                + "653001,某市档案馆,2025,6,2012601,30101,一般公共预算,1,0\n");
        assertThat(file.errors()).isEmpty();
        assertThat(told(file.months().get(UNIT))).containsExactly("6: 2012604 30201 general-public project 130050");
    }

    @Test
    void theMinistrysElementNamesAndTenThousandsAreUnderstood() {
        var file =
                read("\uFEFFmof_div_code,agency_name,fiscal_year,month,exp_func_code,dep_bgt_eco_code,fund_type_code,"
                        + "累计支付金额(万元)\n653001000,某市档案馆,2025,202503,2012604,30201,121,0.5\n");
        assertThat(told(file.months().get(UNIT)))
                .containsExactly("3: 2012604 30201 government-funds unspecified 500000");
    }

    @ParameterizedTest
    @CsvSource({
        "999999|某市档案馆|2025|6|2012604|30201|一般公共预算|22|1.00, region",
        "653001||2025|6|2012604|30201|一般公共预算|22|1.00, unitName",
        "653001|某市档案馆|25|6|2012604|30201|一般公共预算|22|1.00, year",
        "653001|某市档案馆|2025|13|2012604|30201|一般公共预算|22|1.00, month",
        "653001|某市档案馆|2025|6|20126|30201|一般公共预算|22|1.001, amount",
        "653001|某市档案馆|2025|6|2012|30201|一般公共预算|22|1.00, function",
        "653001|某市档案馆|2025|6|2012604|3020|一般公共预算|22|1.00, economic",
        "653001|某市档案馆|2025|6|2012604|30201|某种资金|22|1.00, source",
        "653001|某市档案馆|2025|6|2012604|30201|一般公共预算|9|1.00, nature",
        "653001|某市档案馆|2025|6|2012604|30201|一般公共预算|22|1e9, amount",
        "653001|某市档案馆|2025|6|2012604|30201|一般公共预算|22|, amount"
    })
    void aWrongCellIsNamedWithItsLine(String line, String field) {
        var errors = read(CHINESE + line.replace('|', ',') + "\n").errors();
        assertThat(errors).hasSize(1).first().satisfies(error -> {
            assertThat(error.line()).isEqualTo(2);
            assertThat(error.field()).isEqualTo(field);
        });
    }

    @Test
    void aFileWithoutHeadingsIsRefused() {
        assertThatThrownBy(() -> read("653001,某市档案馆,2025,6\n")).isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void anAmountThatFellSinceTheMonthBeforeIsNoted() {
        var months = read(CHINESE + "653001,某市档案馆,2025,5,2012604,30201,一般公共预算,22,100.00\n"
                        + "653001,某市档案馆,2025,5,2012604,30202,一般公共预算,22,5.00\n"
                        + "653001,某市档案馆,2025,6,2012604,30201,一般公共预算,22,90.00\n")
                .months()
                .get(UNIT);
        assertThat(CumulativeNote.between(months.get(0), months.get(1)).stream()
                        .map(note -> note.key() + " " + note.before().fen() + " > "
                                + note.after().fen()))
                .containsExactly(
                        "2012604 30201 general-public project 10000 > 9000",
                        "2012604 30202 general-public project 500 > 0");
    }

    private static TreasuryFile.Read read(String text) {
        return TreasuryFile.read(text.getBytes(StandardCharsets.UTF_8), REGIONS);
    }

    private static List<String> told(List<ExecutionMonth> months) {
        return months.stream()
                .flatMap(month -> month.lines().stream()
                        .map(line -> month.month() + ": " + line.key() + " "
                                + line.amount().fen()))
                .toList();
    }
}
