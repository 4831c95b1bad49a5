package org.huizong.aggregation.rollup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.huizong.aggregation.ABook.basic;
import static org.huizong.aggregation.ABook.expenditure;
import static org.huizong.aggregation.ABook.project;
import static org.huizong.aggregation.ABook.revenue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.aggregation.ABook;
import org.huizong.aggregation.EventFeed;
import org.huizong.aggregation.rollup.export.ParquetRowsTest;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two books of a prefecture as official tables and as files; every figure is the one that the rollup gives. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "aggregation"))
class TablesAndExportsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String SELECTION = "region=653000&year=2047";

    private static EventFeed feed;

    @BeforeAll
    static void publish() {
        feed = new EventFeed();
        feed.publish(
                ABook.of("653000", "克州信访局", 2047)
                        .with(
                                expenditure("2014004", "basic", 309_400_000L),
                                expenditure("2014004", "project", 30_000_000L),
                                revenue("2014004", "general-public", 339_400_000L),
                                basic("30101", "personnel", 297_230_000L),
                                basic("30201", "operating", 12_160_000L),
                                project("2014004", "302", "=信访维稳", 30_000_000L)),
                ABook.of("653001", "阿图什市信访局", 2047)
                        .with(
                                expenditure("2014004", "basic", 191_200_000L),
                                expenditure("2101101", "basic", 31_010_000L),
                                expenditure("21011", "basic", "rounding", 10_000L),
                                revenue("2014004", "general-public", 222_220_000L)));
    }

    @AfterAll
    static void close() {
        feed.close();
    }

    @Test
    void theTotalOfTableThreeIsTheRollup() {
        var rollup = EventFeed.rollup(SELECTION + "&unit=wan").extract().path("total.amount");
        table(3, "")
                .body("title", equalTo("部门支出总体情况表"))
                .body("unit", equalTo("wan"))
                .body("coverage.filed", equalTo(2))
                .body(
                        "sheets[0].sides[0].rows.row",
                        contains("201", "20140", "2014004", "210", "21011", "2101101", "total"))
                .body(
                        "sheets[0].sides[0].rows.level",
                        contains("class", "section", "item", "class", "section", "item", "total"))
                .body("sheets[0].sides[0].rows[0].label", equalTo("一般公共服务支出"))
                .body("sheets[0].sides[0].rows[4].undividedBelow.basic", equalTo("0.01"))
                .body(
                        "sheets[0].sides[0].rows.cells.total.amount",
                        contains("530.60", "530.60", "530.60", "31.02", "31.02", "31.01", "561.62"))
                .body("sheets[0].sides[0].rows[6].cells.total.amount", equalTo(rollup));
    }

    @Test
    void everyTableAnswersAndItsTotalsAreThoseOfItsCubes() {
        for (var form : List.of(
                List.of("2", "revenue"),
                List.of("5", "general-public-budget"),
                List.of("6", "basic"),
                List.of("7", "project"))) {
            var total = EventFeed.rollup("cube=" + form.get(1) + "&" + SELECTION + "&unit=wan")
                    .extract()
                    .<String>path("total.amount");
            var cells = table(Integer.parseInt(form.get(0)), "").extract();
            var last = cells.<String>path("sheets[0].sides[0].rows[-1].cells.total.amount");
            assertThat(last == null ? "0.00" : last).as("table %s", form.get(0)).isEqualTo(total);
        }
        table(8, "").body("sheets[0].notes", hasItem("各册没有告知使用政府性基金预算拨款安排的支出，本表为空。"));
        table(1, "").body("sheets[0].sides.side", contains("revenue", "expenditure"));
        table(4, "").body("sheets[0].notes", hasItem("共 2 册，其中 0 册有一般公共预算支出情况的数字。"));
        table(10, "").body("sheets[0].sides[0].rows", hasSize(6));
        table(11, "").body("sheets[0].sides[0].rows", hasSize(1));
    }

    @Test
    void eachUnitHasASheetAndFiguresNameTheirLineage() {
        table(3, "&by=budgetUnit")
                .body("sheets", hasSize(2))
                .body("sheets.budgetUnitName", hasItem("克州信访局"))
                .body("sheets.collect { it.sides[0].rows[-1].cells.total.amount }.sort()", contains("222.22", "339.40"))
                .body(
                        "sheets[0].sides[0].rows[0].cells.basic.lineage[0]",
                        allOf(
                                startsWith(
                                        "/v1/rollups/lineage?cube=expenditure&function=201&nature=basic&region=653000"),
                                containsString("&year=2047&stage=initial&status=published&unit=wan&budgetUnit="),
                                containsString("&asOf=")));
        table(3, "&scope=own").body("sheets[0].sides[0].rows[-1].cells.total.amount", equalTo("339.40"));
    }

    @Test
    void theLineageOfEveryCellAddsUpToIt() {
        for (int number = 1; number <= 11; number++) {
            var rows = table(number, "").extract().jsonPath();
            List<Map<String, Map<String, Object>>> cells = rows.getList("sheets[0].sides.rows.flatten().cells");
            for (var row : cells) {
                for (var cell : row.values()) {
                    assertThat(traced(cell)).isEqualByComparingTo(new BigDecimal((String) cell.get("amount")));
                }
            }
        }
    }

    private static BigDecimal traced(Map<String, Object> cell) {
        return ((List<?>) cell.get("lineage"))
                .stream()
                        .map(link -> given().urlEncodingEnabled(false)
                                .get((String) link)
                                .then()
                                .statusCode(200)
                                .body("proof.holds", equalTo(true))
                                .extract()
                                .<String>path("cell.amount"))
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void whatIsUnknownIsRefused() {
        given().get("/v1/rollups/tables/12?year=2047")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("number"));
        given().get("/v1/rollups/tables/3?cube=revenue")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cube"));
        given().get("/v1/rollups/tables/3?year=2024..2025")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("year"));
        given().get("/v1/rollups/tables/3?by=region").then().statusCode(400).body("errors[0].parameter", equalTo("by"));
        given().accept("text/csv")
                .get("/v1/rollups?limit=5")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aTableIsUnchangedWhileItsTagIs() {
        var tag = table(3, "").extract().header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/rollups/tables/3?" + SELECTION)
                .then()
                .statusCode(304);
    }

    @Test
    void csvHoldsTheRowsOfTheJsonWithAChecksum() throws Exception {
        var query = SELECTION + "&unit=wan&groupBy=function&functionLevel=item";
        var file = file("text/csv", "/v1/rollups?" + query);
        var lines = new String(file.asByteArray(), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines)
                .containsExactly(
                        "function,functionName,year,amount,books,detail",
                        "2014004,信访业务,2047,530.60,2,",
                        lines[2],
                        lines[3]);
        assertThat(lines[2]).startsWith("21011,").endsWith(",2047,0.01,1,rounding");
        assertThat(lines[3]).startsWith("2101101,").endsWith(",2047,31.01,1,");
        assertThat(file.header("Content-Disposition"))
                .matches("attachment; filename=\"rollup_expenditure_2047_initial_w\\d+\\.csv\"");
        var marked = file("text/csv", "/v1/rollups?bom=true&" + query).asByteArray();
        assertThat(Arrays.copyOf(marked, 3)).containsExactly(0xEF, 0xBB, 0xBF);
    }

    @Test
    void aTextIsNeverAFormulaAndANumberIsNoText() {
        var text = new String(
                file("text/csv", "/v1/rollups?cube=project&groupBy=project&" + SELECTION)
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(text).contains("'=信访维稳,2047,300000.00");
        assertThat(text).doesNotContain("\n=");
    }

    @Test
    void aRollupIsAWorkbookOfNumbers() throws Exception {
        var file = file(XLSX, "/v1/rollups?groupBy=function&unit=wan&" + SELECTION);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("amount");
            assertThat(BigDecimal.valueOf(sheet.getRow(1).getCell(3).getNumericCellValue()))
                    .isEqualByComparingTo("530.60");
        }
    }

    @Test
    void allTablesAreOneWorkbookInTheOfficialLayout() throws Exception {
        var file = file(XLSX, "/v1/rollups/tables?" + SELECTION);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(11);
            var sheet = workbook.getSheet("表3");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("2047年部门支出总体情况表");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("克孜勒苏柯尔克孜自治州（全辖）");
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("单位：万元");
            assertThat(sheet.getRow(4).getCell(2).getStringCellValue()).isEqualTo("项");
            assertThat(sheet.getRow(7).getCell(1).getStringCellValue()).isEqualTo("40");
            var total = sheet.getRow(11);
            assertThat(total.getCell(3).getStringCellValue()).isEqualTo("总计");
            assertThat(BigDecimal.valueOf(total.getCell(4).getNumericCellValue()))
                    .isEqualByComparingTo("561.62");
            assertThat(sheet.getMergedRegions()).isNotEmpty();
            assertThat(workbook.getPrintArea(workbook.getSheetIndex(sheet))).contains("$A$1:$G$");
        }
        file(XLSX, "/v1/rollups/tables/7?by=department&" + SELECTION);
    }

    @Test
    void theTablesArePrintedForTheCongress() throws Exception {
        var file = file("application/pdf", "/v1/rollups/tables?" + SELECTION);
        assertThat(file.header("Content-Disposition")).endsWith(".pdf\"").contains("budget-tables_653000_2047_initial");
        try (var pdf = Loader.loadPDF(file.asByteArray())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(11);
            var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s　]", "");
            assertThat(text).contains("2047年部门支出总体情况表", "克孜勒苏柯尔克孜自治州（全辖）", "561.62", "单位：万元", "第1页共");
        }
        try (var pdf = Loader.loadPDF(file("application/pdf", "/v1/rollups/tables/3?by=budgetUnit&" + SELECTION)
                .asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("克州信访局", "339.40", "222.22");
        }
    }

    @Test
    void parquetHoldsTheSameFenAsTheJson() throws Exception {
        var path = Files.createTempFile("rollup", ".parquet");
        try {
            Files.write(
                    path,
                    file("application/vnd.apache.parquet", "/v1/rollups?groupBy=function&unit=wan&" + SELECTION)
                            .asByteArray());
            assertThat(ParquetRowsTest.rows(path))
                    .extracting(row -> row.get("function") + " " + row.get("amount") + " " + row.get("books"))
                    .containsExactly("201 530600000 2", "210 31020000 1");
        } finally {
            Files.delete(path);
        }
    }

    @Test
    void aFiscalDataPackageSaysWhatItMeasures() throws Exception {
        var file = file("application/zip", "/v1/rollups?groupBy=region,function&unit=wan&" + SELECTION);
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(entries).containsOnlyKeys("datapackage.json", "data.csv");
        var described = JsonPath.from(entries.get("datapackage.json"));
        assertThat(described.getString("profile")).isEqualTo("fiscal-data-package");
        assertThat(described.getString("model.measures.amount.currency")).isEqualTo("CNY");
        assertThat(described.getInt("model.measures.amount.factor")).isEqualTo(10_000);
        assertThat(described.getString("model.dimensions.region.dimensionType")).isEqualTo("location");
        assertThat(described.getString("model.dimensions.function.attributes.functionName.labelfor"))
                .isEqualTo("function");
        var header = entries.get("data.csv").lines().findFirst().orElseThrow();
        assertThat(described.<String>getList("resources[0].schema.fields.name")).containsExactly(header.split(","));
    }

    @Test
    void anExportThatBrokeOffGoesOnWhereItWas() {
        var path = "/v1/rollups?groupBy=function&functionLevel=item&" + SELECTION;
        var whole = given().accept("text/csv").get(path).then().statusCode(200).extract();
        var tag = whole.header("ETag");
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        var bytes = whole.asByteArray();
        var rest = given().accept("text/csv")
                .header("Range", "bytes=20-")
                .header("If-Range", tag)
                .get(path)
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 20-" + (bytes.length - 1) + "/" + bytes.length)
                .header("ETag", tag)
                .extract();
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 20, bytes.length));
        given().accept("text/csv")
                .header("Range", "bytes=20-")
                .header("If-Range", "\"1-0123456789abcdef\"")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Length", Integer.toString(bytes.length));
        given().accept("text/csv")
                .header("Range", "bytes=" + bytes.length + "-")
                .get(path)
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + bytes.length);
        given().accept("text/csv").header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    private static io.restassured.response.ValidatableResponse table(int number, String more) {
        return given().get("/v1/rollups/tables/" + number + "?" + SELECTION + more)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    private static ExtractableResponse<Response> file(String mediaType, String path) {
        var file = given().accept(mediaType).get(path).then().statusCode(200).extract();
        assertThat(file.contentType()).startsWith(mediaType);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(file.asByteArray());
            assertThat(file.header("Repr-Digest"))
                    .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }
}
