package org.huizong.budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.junit.jupiter.api.Test;

/** What a reader of the files can do with them. */
class RenderedFilesTest {

    private static final BudgetDisclosure DISCLOSURE = SampleBooks.disclosure(SampleBooks.book(SampleBooks.CITY));

    @Test
    void thePdfIsTaggedHasBookmarksAndEmbedsItsFontAsASubset() throws IOException {
        try (var pdf = Loader.loadPDF(DisclosureFormat.PDF.render(DISCLOSURE))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("zh-CN");
            assertThat(catalog.getDocumentOutline().getFirstChild().getTitle()).isEqualTo("第一部分 2025 年部门概况");
            var resources = pdf.getPage(pdf.getNumberOfPages() - 1).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+WenQuanYiZenHei");
            }
        }
    }

    @Test
    void theTextOfThePdfCanBeReadWithItsPageNumbers() throws IOException {
        try (var pdf = Loader.loadPDF(DisclosureFormat.PDF.render(DISCLOSURE))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("阿图什市信访局部门收入预算222.22万元，其中：", "第1页共" + pdf.getNumberOfPages() + "页");
        }
    }

    @Test
    void theWordFileHasItsHeadingsAndElevenTables() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(DisclosureFormat.WORD.render(DISCLOSURE)))) {
            assertThat(word.getTables()).hasSize(11);
            assertThat(word.getParagraphs().stream().filter(line -> "Heading1".equals(line.getStyle())))
                    .hasSize(4);
        }
    }

    @Test
    void theSpreadsheetHasASheetForEachTableWithNumbersInIt() throws IOException {
        try (var excel = new XSSFWorkbook(new ByteArrayInputStream(DisclosureFormat.EXCEL.render(DISCLOSURE)))) {
            var names = StreamSupport.stream(excel.spliterator(), false)
                    .map(sheet -> sheet.getSheetName())
                    .filter(name -> name.startsWith("表"))
                    .toList();
            assertThat(names).hasSize(11).contains("表 3 部门支出总体情况表");
            var total = excel.getSheet("表 3 部门支出总体情况表").getRow(6);
            assertThat(total.getCell(3).getStringCellValue()).isEqualTo("总计");
            assertThat(total.getCell(4).getRawValue()).isEqualTo("222.22");
        }
    }
}
