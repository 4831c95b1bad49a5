package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.importDocument;
import static org.huizong.budget.BudgetApi.sample;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a book as a workbook, and the workbook as a book again. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class WorkbookIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String UNIT = "=某县档案馆";
    private static final UUID ID = BookId.of("653001", UNIT, 2025, Stage.INITIAL);

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    private static void fileABook() {
        var lines = List.of(
                Map.of("function", "2012601", "source", "general-public", "economic", "30101", "amount", "120000.01"),
                Map.of(
                        "function",
                        "2012604",
                        "source",
                        "general-public",
                        "economic",
                        "30201",
                        "amount",
                        "5000.50",
                        "project",
                        "=HYPERLINK(\"x\")"));
        var body = Map.of("region", "653001", "unitName", UNIT, "year", 2025, "stage", "initial", "lines", lines);
        assertThat(create(ID, body).statusCode()).isEqualTo(201);
    }

    private static byte[] workbook(UUID id) {
        var answer = bureau().accept(XLSX).get(BudgetApi.BOOKS + id + "/workbook");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asByteArray();
    }

    private static Response importWorkbook(byte[] bytes) {
        return bureau().contentType(XLSX).body(bytes).post("/v1/imports");
    }

    @Test
    void tablesStandInTheOfficialLayoutAndNothingIsAFormula() throws IOException {
        // Given
        fileABook();
        // When
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook(ID)))) {
            // Then
            var sheet = read.getSheet("表3");
            assertThat(read.getNumberOfSheets()).isEqualTo(13);
            assertThat(read.getSheetVisibility(12)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("部门支出总体情况表");
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("编制部门：" + UNIT);
            assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("单位：万元");
            assertThat(sheet.getMergedRegions())
                    .extracting(Object::toString)
                    .anyMatch(region -> region.contains("A4:D4"));
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:7");
            assertThat(read.getPrintArea(read.getSheetIndex(sheet))).contains("$A$1:$G$");
            var item = sheet.getRow(10);
            assertThat(item.getCell(0).getStringCellValue()
                            + item.getCell(1).getStringCellValue()
                            + item.getCell(2).getStringCellValue())
                    .isEqualTo("2012601");
            assertThat(item.getCell(4).getNumericCellValue()).isEqualTo(12.000001);
            assertThat(item.getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.00");
            read.forEach(any -> any.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void aFiledBookComesBackFromItsWorkbookToTheFenAndTheLine() {
        // Given
        fileABook();
        var before = bureau().get(BudgetApi.BOOKS + ID).jsonPath().<String, Object>getMap("$");
        var bytes = workbook(ID);
        BudgetApi.deleteEverything();
        // When
        var answer = importWorkbook(bytes);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bureau().get(BudgetApi.BOOKS + ID).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"653001-2025-budget", "653000-2025-budget"})
    void aTranscribedBookComesBackWithItsPrintedForms(String document) {
        // Given
        var id = UUID.fromString(
                importDocument(sample(document), Map.of()).jsonPath().getString("books[0].id"));
        var before = bureau().get(BudgetApi.BOOKS + id).jsonPath().<String, Object>getMap("$");
        var bytes = workbook(id);
        var held = importWorkbook(bytes);
        BudgetApi.deleteEverything();
        // When
        var answer = importWorkbook(bytes);
        // Then
        assertThat(held.jsonPath().getString("books[0].change")).isEqualTo("unchanged");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(bureau().get(BudgetApi.BOOKS + id).jsonPath().<String, Object>getMap("$"))
                .isEqualTo(before);
    }

    @Test
    void aChangedCellIsNamedAndNothingIsTaken() throws IOException {
        // Given
        fileABook();
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook(ID)))) {
            book.getSheet("表3").getRow(10).getCell(4).setCellValue(13);
            book.write(bytes);
        }
        // When
        var answer = importWorkbook(bytes.toByteArray());
        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:workbook-edited");
        assertThat(answer.jsonPath().getList("errors"))
                .isEqualTo(List.of(Map.of("sheet", "表3", "cell", "E11", "shown", "13", "stored", "12.000001")));
    }

    @Test
    void oneTableIsReadAsSheetOrInAnotherUnit() throws IOException {
        // Given
        fileABook();
        // When
        var wan = bureau().queryParam("unit", "wan").get(BudgetApi.BOOKS + ID + "/tables/3");
        var sheet = bureau().accept(XLSX).get(BudgetApi.BOOKS + ID + "/tables/3");
        var wrong = bureau().queryParam("unit", "dollar").get(BudgetApi.BOOKS + ID + "/tables/3");
        // Then
        assertThat(wan.jsonPath().getString("rows[0].cells.total")).isEqualTo("12.500051");
        assertThat(wan.jsonPath().getString("unit")).isEqualTo("wan");
        assertThat(wrong.statusCode()).isEqualTo(400);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.asByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void aTableOfLinesMakesOneBookForEachUnitAndNamesTheRowThatIsWrong() {
        // Given
        var heading = "区划代码,单位名称,年度,功能分类科目编码,资金来源,经济分类科目编码,项目名称,金额（元）\n";
        var good = heading + "653001,甲局,2025,2010301,一般公共预算,30101,,1.50\n653001,乙局,2025,2010301,12,30201,某项目,2.00\n";
        var bad = good + "653001,乙局,2025,20103,12,30201,某项目,2.00\n";
        // When
        var refused = bureau().contentType("text/csv; charset=utf-8").body(bad).post("/v1/imports");
        var taken = bureau().contentType("text/csv; charset=utf-8").body(good).post("/v1/imports");
        var again = bureau().contentType("text/csv; charset=utf-8").body(good).post("/v1/imports");
        // Then
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getInt("errors[0].row")).isEqualTo(4);
        assertThat(refused.jsonPath().getString("errors[0].column")).isEqualTo("功能分类科目编码");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.jsonPath().getList("books.change")).isEqualTo(List.of("created", "created"));
        assertThat(again.jsonPath().getList("books.change")).isEqualTo(List.of("unchanged", "unchanged"));
    }
}
