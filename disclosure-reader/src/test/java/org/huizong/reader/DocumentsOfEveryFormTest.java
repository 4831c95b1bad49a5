package org.huizong.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class DocumentsOfEveryFormTest {

    @Test
    void spansOfAWebPageLeaveTheirPlacesEmpty() {
        var page =
                """
                <html><head><script>var a = "表 9";</script></head><body>
                <h2>表 3</h2><div>部门支出<b>总体</b>情况表<br>单位：万元</div>
                <table>
                <tr><td colspan=4>科目&nbsp;支出</td></tr>
                <tr><th rowspan="2">编码</th><th colspan="2">支出<br/>预算</th><th rowspan=2><p>项目</p><p>支出</p></th></tr>
                <tr><td>合计<td>基本支出
                <tr><td>201</td><td>1.00</td><td></td><td>1.00</td></tr>
                </table><p style="display: none">隐藏</p></body></html>
                """;
        assertThat(lines(DocumentFormat.HTML, page.getBytes(Charset.forName("GBK"))))
                .isEqualTo(List.of(
                        "表 3",
                        "部门支出总体情况表",
                        "单位：万元",
                        "科目\u00a0支出",
                        "编码\t支出预算\t\t项目支出",
                        "\t合计\t基本支出\t",
                        "201\t1.00\t\t1.00"));
    }

    @Test
    void aTableThatOnlyPlacesTablesOnThePageIsNoTable() {
        var page = "<table><tr><td>左<table><tr><td>a</td><td>b</td></tr></table></td><td>右</td></tr></table>";
        assertThat(lines(DocumentFormat.HTML, page.getBytes(Charset.forName("UTF-8"))))
                .isEqualTo(List.of("左", "a\tb", "右"));
    }

    @Test
    void numbersOfAWorkbookStandAsTheyAreShown() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("表2 收入");
            var title = sheet.createRow(0).createCell(1);
            title.setCellValue("部门收入总体情况表");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 7));
            var row = sheet.createRow(2);
            var formats = List.of(
                    "0.00", "#,##0.00", "00", "0.0%", "_ * #,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0\\.0,", "General");
            var values = new double[] {219.2 - 0.1 + 0.1, 1234567.891, 5, 0.9639, 12, 12345, 3.02};
            for (int i = 0; i < formats.size(); i++) {
                var style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(formats.get(i)));
                row.createCell(i + 1).setCellValue(values[i]);
                row.getCell(i + 1).setCellStyle(style);
            }
            workbook.createSheet("代码").createRow(0).createCell(0).setCellValue("不打印");
            workbook.setSheetHidden(1, true);
            assertThat(lines(DocumentFormat.XLSX, bytes(workbook)))
                    .isEqualTo(List.of("表2 收入", "部门收入总体情况表", "219.20\t1,234,567.89\t05\t96.4%\t12.00\t1.2\t3.02"));
        }
    }

    @Test
    void aTextDocumentHasItsNumbersAndMergedCells() throws IOException {
        try (var word = new XWPFDocument()) {
            var numbering = CTAbstractNum.Factory.newInstance();
            var level = numbering.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING_THOUSAND);
            level.addNewLvlText().setVal("%1、");
            level.addNewStart().setVal(BigInteger.ONE);
            var list = word.createNumbering()
                    .addNum(word.createNumbering().addAbstractNum(new XWPFAbstractNum(numbering)));
            for (var title : List.of("主要职能", "机构设置")) {
                var paragraph = word.createParagraph();
                paragraph.setNumID(list);
                paragraph.createRun().setText(title);
            }
            var table = word.createTable(2, 3);
            table.getRow(0).getCell(0).setText("收入");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(2);
            table.getRow(0).getCell(1).setText("支出");
            table.getRow(1).getCell(2).setText("1.00");
            assertThat(lines(DocumentFormat.DOCX, bytes(word)))
                    .isEqualTo(List.of("一、主要职能", "二、机构设置", "收入\t\t支出", "\t\t1.00"));
        }
    }

    @Test
    void whatAFileIsShowsInItsFirstBytes() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var word = new XWPFDocument()) {
            workbook.createSheet();
            assertThat(List.of(
                            DocumentFormat.detect(bytes(workbook)),
                            DocumentFormat.detect(bytes(word)),
                            DocumentFormat.detect("%PDF-1.4".getBytes(Charset.forName("US-ASCII"))),
                            DocumentFormat.detect("\n<!DOCTYPE HTML>".getBytes(Charset.forName("UTF-16"))),
                            DocumentFormat.detect(" {\"region\":".getBytes(Charset.forName("US-ASCII"))),
                            DocumentFormat.detect("阿图什市".getBytes(Charset.forName("GBK")))))
                    .isEqualTo(List.of(
                            DocumentFormat.XLSX,
                            DocumentFormat.DOCX,
                            DocumentFormat.PDF,
                            DocumentFormat.HTML,
                            DocumentFormat.JSON,
                            DocumentFormat.TEXT));
        }
    }

    private static List<String> lines(DocumentFormat format, byte[] bytes) {
        return DisclosureReader.read(format, bytes).lines().stream()
                .map(DisclosureDocument.SourceLine::text)
                .toList();
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(XWPFDocument word) throws IOException {
        var bytes = new ByteArrayOutputStream();
        word.write(bytes);
        return bytes.toByteArray();
    }
}
