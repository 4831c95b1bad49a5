package org.huizong.budget.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.junit.jupiter.api.Test;

/** 按表头认列: columns that a document prints in another order, more of them, fewer of them, or behind one column of codes. */
class ColumnsByHeadingsTest {

    private static final String FRAME =
            """
            第一部分 概况
            一、主要职能
            负责档案工作。
            第二部分 2023年度部门决算表
            %s
            第三部分 2023年度部门决算情况说明
            一、收入支出决算总体情况说明
            喀什市档案馆2023年度部门决算情况见附表。
            """;

    private static TranscribedBook read(String... lines) {
        return Samples.transcribe("喀什市档案馆2023年度部门决算公开\n" + FRAME.formatted(String.join("\n", lines)));
    }

    private static Map<String, String> cells(TranscribedBook book, String table, String row) {
        var cells = new TreeMap<String, String>();
        for (StatementRow printed :
                book.content().statement(table).orElseThrow().rows()) {
            if (printed.key().equals(row)) {
                printed.cells().forEach((column, cell) -> cells.put(column, cell.text()));
            }
        }
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    @Test
    void aColumnMoreIsReportedAndTheOthersAreRead() {
        var book = read(
                "收入决算表",
                "公开02表",
                "部门：喀什市档案馆",
                "金额单位：万元",
                "项目\t\t\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t\t经营收入\t附属单位上缴收入\t其他收入",
                "功能分类科目编码\t\t\t科目名称\t\t\t\t小计\t其中：教育收费\t\t\t",
                "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6\t7\t8",
                "\t\t\t合计\t500.00\t420.00\t\t66.00\t60.00\t\t\t14.00",
                "201\t\t\t一般公共服务支出\t500.00\t420.00\t\t66.00\t60.00\t\t\t14.00",
                "20126\t\t\t档案事务\t500.00\t420.00\t\t66.00\t60.00\t\t\t14.00",
                "2012601\t\t\t行政运行\t500.00\t420.00\t\t66.00\t60.00\t\t\t14.00");

        assertThat(cells(book, "a2", "2012601"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("total", "500.00", "appropriation", "420.00", "service", "66.00", "other", "14.00"));
        assertThat(book.unreadable())
                .extracting(TranscribedBook.UnreadableLine::text)
                .contains("事业收入/其中：教育收费 60.00")
                .hasSize(4);
    }

    @Test
    void oneColumnOfCodesAndNoCountOfColumns() {
        var book = read(
                "支出决算表",
                "公开03表",
                "部门：喀什市档案馆",
                "金额单位：万元",
                "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
                "合计\t\t431.42\t331.42\t\t\t100.00\t",
                "201\t一般公共服务支出\t431.42\t331.42\t\t\t100.00\t",
                "20126\t档案事务\t431.42\t331.42\t\t\t100.00\t",
                "2012601\t行政运行\t431.42\t331.42\t\t\t100.00\t");

        assertThat(cells(book, "a3", "total"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("total", "431.42", "basic", "331.42", "operating", "100.00"));
        assertThat(cells(book, "a3", "2012601")).containsEntry("operating", "100.00");
        assertThat(book.unreadable()).isEmpty();
    }

    @Test
    void rowsThatAreNumberedAndColumnsInAnotherOrder() {
        var book = read(
                "一般公共预算财政拨款支出决算表",
                "公开05表",
                "部门：喀什市档案馆",
                "金额单位：万元",
                "序号\t项目\t\t本年支出\t\t",
                "\t功能分类科目编码\t科目名称\t项目支出\t基本支出\t小计",
                "\t\t合计\t100.00\t320.00\t420.00",
                "1\t201\t一般公共服务支出\t100.00\t320.00\t420.00",
                "2\t20126\t档案事务\t100.00\t320.00\t420.00",
                "3\t2012601\t行政运行\t\t320.00\t320.00",
                "4\t2012604\t档案馆\t100.00\t\t100.00");

        assertThat(cells(book, "a5", "2012604"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("total", "100.00", "project", "100.00"));
        assertThat(cells(book, "a5", "total"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("total", "420.00", "basic", "320.00", "project", "100.00"));
        assertThat(book.unreadable()).isEqualTo(List.of());
    }
}
