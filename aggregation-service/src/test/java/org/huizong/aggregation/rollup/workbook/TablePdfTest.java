package org.huizong.aggregation.rollup.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huizong.aggregation.rollup.domain.table.HeaderCell;
import org.huizong.aggregation.rollup.workbook.PrintedTable.PrintedCell;
import org.junit.jupiter.api.Test;

class TablePdfTest {

    private static final int ROWS = 120;

    @Test
    void aLongTableRepeatsItsHeaderOnNumberedLandscapePages() throws IOException {
        try (var pdf = printed(table("表3", ROWS), table("表5", 2))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page < pages; page++) {
                var text = text(pdf, page);
                assertThat(text).contains("科目编码", "其中：基本支出", "第" + page + "页共" + pages + "页");
            }
            var box = pdf.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isGreaterThan(box.getHeight());
            assertThat(text(pdf, pages)).contains("部门支出总体情况表", "第" + pages + "页");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("表3 2025年部门支出总体情况表");
        }
    }

    @Test
    void everyRowIsPrintedExactly() throws IOException {
        try (var pdf = printed(table("表3", ROWS))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("第0项<支出>&", "第119项<支出>&", "1,234,567.890001", "单位：万元", "注：共2册。");
        }
    }

    private static PDDocument printed(PrintedTable... tables) throws IOException {
        var out = new ByteArrayOutputStream();
        TablePdf.write("2025年部门预算汇总表", List.of(tables), out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).replaceAll("[\\s　]", "");
    }

    private static PrintedTable table(String sheet, int rows) {
        var header = List.of(
                List.of(new HeaderCell("科目编码", 1, 1), new HeaderCell("科目名称", 2, 1), new HeaderCell("支出", 1, 2)),
                List.of(new HeaderCell("类", 1, 1), new HeaderCell("合计", 1, 1), new HeaderCell("其中：基本支出", 1, 1)));
        var cells = IntStream.range(0, rows)
                .mapToObj(i -> List.of(
                        PrintedCell.code("201"),
                        PrintedCell.label("第" + i + "项<支出>&"),
                        PrintedCell.figure(Optional.of(new BigDecimal("1234567.890001"))),
                        PrintedCell.figure(Optional.empty())))
                .toList();
        return new PrintedTable(sheet, "2025年部门支出总体情况表", "克州（全辖）", "单位：万元", 4, header, cells, List.of("注：共2册。"));
    }
}
