package org.huizong.performance.performancegoal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.huizong.performance.performancegoal.Service.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.DocumentFormat;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 绩效表: the published goals and self-evaluations in the official forms, and what came back from them. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class FormsIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(strings = {Service.TABBED, Service.PDF_TEXT, Service.NARRATIVE, Service.FINAL_ACCOUNTS})
    void whatComesBackUneditedIsUnchanged(String sample) {
        var book = published(sample);
        var before = as("auditor").get(book).asString();
        for (var unit : List.of("yuan", "wan")) {
            var json = as("finance-bureau").get(book + "?unit=" + unit).asByteArray();
            imported(JSON, json, "published").body("books[0].change", equalTo("unchanged"));
        }
        imported(XLSX, workbook(book), "published").body("books[0].change", equalTo("unchanged"));
        imported(XLSX, workbook(book), "draft").body("books[0].change", equalTo("unchanged"));
        assertThat(as("auditor").get(book).asString()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {Service.TABBED, Service.PDF_TEXT, Service.NARRATIVE, Service.FINAL_ACCOUNTS})
    void everyFormatShowsEveryIndicatorWithItsTargetAndWeight(String sample) {
        var book = published(sample);
        var json = JsonPath.from(as("auditor").get(book).asString());
        for (var format : List.of(DocumentFormat.XLSX, DocumentFormat.DOCX, DocumentFormat.PDF)) {
            var shown = shown(format, form(book + "/forms", format.mediaType()));
            for (var items : List.of("goals", "selfEvaluations")) {
                for (var member : List.of("level3", "target.printed", "weight", "score")) {
                    json.getList(items + ".indicators." + member + ".flatten()", String.class).stream()
                            .filter(text -> text != null)
                            .forEach(text -> assertThat(shown).contains(bare(text)));
                }
                json.getList(items + ".project", String.class).stream()
                        .filter(text -> text != null)
                        .forEach(text -> assertThat(shown).contains(bare(text)));
            }
        }
    }

    @Test
    void anEditedCellIsTheOnlyChange() throws IOException {
        var book = published(Service.TABBED);
        var before = JsonPath.from(as("auditor").get(book).asString());
        var edited = edited(
                workbook(book), sheet -> replace(sheet, before.getString("goals[1].indicators[0].level3"), "改后的指标"));
        imported(XLSX, edited, "draft")
                .body("books[0].change", equalTo("new-version"))
                .body("books[0].status", equalTo("draft"));
        var after = JsonPath.from(as("auditor").get(book).asString());
        assertThat(after.getString("goals[1].indicators[0].level3")).isEqualTo("改后的指标");
        assertThat(after.getList("goals[1].indicators.target.printed"))
                .isEqualTo(before.getList("goals[1].indicators.target.printed"));
        assertThat(after.getList("goals[0].indicators")).isEqualTo(before.getList("goals[0].indicators"));
        assertThat(after.getString("goals[1].money.total")).isEqualTo(before.getString("goals[1].money.total"));
        // Public readers still see what is published.
        assertThat(JsonPath.from(given().get(book).asString()).getString("goals[1].indicators[0].level3"))
                .isEqualTo(before.getString("goals[1].indicators[0].level3"));
    }

    @Test
    void whatAFormDoesNotAdmitIsRefusedByItsSheetAndRow() throws IOException {
        var book = published(Service.PDF_TEXT);
        var label = edited(workbook(book), sheet -> replace(sheet, "项目总体目标", "项目愿望"));
        as("unit")
                .contentType(XLSX)
                .body(label)
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("项目愿望"));
        var amount = edited(workbook(book), sheet -> replaceBehind(sheet, "年度预算总额", "很多"));
        as("unit")
                .contentType(XLSX)
                .body(amount)
                .post("/v1/imports")
                .then()
                .statusCode(400)
                .body("errors[0].field", containsString("money.total"));
        as("unit")
                .contentType(JSON)
                .body("{\"book\":{\"year\":\"x\"}}")
                .post("/v1/imports")
                .then()
                .statusCode(400);
        given().contentType(JSON).body("{}").post("/v1/imports").then().statusCode(401);
    }

    @Test
    void theFormsOfAnotherSystemAreTranscribedFromTheirWorkbook() throws IOException {
        var book = published(Service.TABBED);
        var before = JsonPath.from(as("auditor").get(book).asString());
        var other = edited(workbook(book), sheet -> {});
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(other));
                var bytes = new ByteArrayOutputStream()) {
            workbook.removeSheetAt(0);
            var title = workbook.createSheet("公开");
            workbook.setSheetOrder("公开", 0);
            title.createRow(0).createCell(0).setCellValue("阿图什市体育局2025年部门预算公开");
            workbook.write(bytes);
            other = bytes.toByteArray();
        }
        var answer =
                as("finance-bureau").contentType(XLSX).body(other).post("/v1/imports?region=653001&unitName=阿图什市体育局");
        answer.then().statusCode(200).body("books[0].change", equalTo("created"));
        var read = JsonPath.from(
                as("auditor").get(answer.jsonPath().getString("books[0].href")).asString());
        for (var member : List.of(
                "kind",
                "project",
                "goal",
                "money",
                "indicators.level2",
                "indicators.level3",
                "indicators.target.operator",
                "indicators.target.value",
                "indicators.target.unit",
                "indicators.weight",
                "indicators.scoringRule",
                "indicators.evidence")) {
            assertThat(read.getList("goals." + member)).as(member).isEqualTo(before.getList("goals." + member));
        }
    }

    @Test
    void aFormIsReadByWhoeverMayReadItsGoal() {
        var book = published(Service.TABBED);
        var goal = JsonPath.from(given().get(book).asString()).getString("goals[0].id");
        var path = "/v1/performance-goals/" + goal + "/form";
        var answer = given().accept(PDF).get(path);
        answer.then().statusCode(200).contentType(PDF);
        given().accept(PDF)
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        given().accept(XLSX).get(path).then().statusCode(200).contentType(XLSX);
        given().accept(DOCX).get(path).then().statusCode(200).contentType(DOCX);
        given().accept(JSON).get(path).then().statusCode(200).body("unit", equalTo("wan"));
        given().accept("image/png").get(path).then().statusCode(406);
        given().get("/v1/performance-goals/6b1f0a0e-0000-4000-8000-000000000000/form")
                .then()
                .statusCode(404);
    }

    private static String published(String sample) {
        var answer = Service.publish(Service.sample(sample));
        answer.then().statusCode(200);
        return answer.jsonPath().getString("books[0].href");
    }

    private static io.restassured.response.ValidatableResponse imported(String type, byte[] body, String status) {
        return as("finance-bureau")
                .contentType(type)
                .body(body)
                .post("/v1/imports?status=" + status)
                .then()
                .statusCode(200);
    }

    private static byte[] workbook(String book) {
        return form(book + "/forms", XLSX);
    }

    private static byte[] form(String path, String type) {
        Response answer = as("auditor").accept(type).get(path);
        answer.then().statusCode(200).contentType(type);
        return answer.asByteArray();
    }

    private static String shown(DocumentFormat format, byte[] bytes) {
        return DisclosureReader.read(format, bytes).lines().stream()
                .map(line -> bare(line.text()))
                .collect(Collectors.joining());
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0|]+", "");
    }

    private static byte[] edited(byte[] workbook, Consumer<Sheet> edit) throws IOException {
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var bytes = new ByteArrayOutputStream()) {
            read.forEach(edit);
            read.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void replace(Sheet sheet, String text, String by) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getStringCellValue().equals(text)) {
                    cell.setCellValue(by);
                }
            }
        }
    }

    private static void replaceBehind(Sheet sheet, String label, String by) {
        for (var row : sheet) {
            for (var cell : row) {
                if (cell.getStringCellValue().equals(label)) {
                    row.getCell(cell.getColumnIndex() + 1).setCellValue(by);
                }
            }
        }
    }
}
