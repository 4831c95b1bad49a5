package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huizong.budget.BudgetApi.bureau;
import static org.huizong.budget.BudgetApi.create;
import static org.huizong.budget.BudgetApi.replace;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A book that is filed by lines has all its tables. */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class LinedBookIT {

    private static final String UNIT = "某县档案馆";
    private static final UUID ID = BookId.of("653001", UNIT, 2025, Stage.INITIAL);

    @BeforeEach
    void deleteEverything() {
        BudgetApi.deleteEverything();
    }

    private static Map<String, Object> line(String function, String source, String economic, String amount) {
        return new HashMap<>(Map.of("function", function, "source", source, "economic", economic, "amount", amount));
    }

    private static Map<String, Object> body() {
        var lines = new ArrayList<Map<String, Object>>();
        lines.add(line("2012601", "general-public", "30101", "120000.01"));
        lines.add(line("2012601", "general-public", "30231", "8000.00"));
        lines.add(line("2012604", "general-public-superior", "30201", "5000.50"));
        lines.get(2).put("project", "馆藏数字化");
        lines.add(line("2012604", "unit-funds", "30201", "10.00"));
        lines.get(3).putAll(Map.of("project", "馆藏数字化", "sourceDetail", "other"));
        lines.add(line("2012604", "appropriation-carryover", "30201", "1.00"));
        lines.get(4)
                .putAll(Map.of("project", "修缮", "sourceDetail", "general-public", "carryoverItem", "财〔2024〕1号 修缮资金"));
        var body = new LinkedHashMap<String, Object>();
        body.putAll(Map.of("region", "653001", "unitName", UNIT, "year", 2025, "stage", "initial"));
        body.put("lines", lines);
        return body;
    }

    private static String cell(Response table, String row, String column) {
        return table.jsonPath().getString("rows.find { it.key == '" + row + "' }.cells['" + column + "']");
    }

    private static Response table(String number) {
        return bureau().get(BudgetApi.BOOKS + ID + "/tables/" + number);
    }

    @Test
    void allElevenTablesAreMadeOfTheLinesAndAgree() {
        // When
        var created = create(ID, body());
        // Then
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.jsonPath().getInt("findings.error")).isZero();
        var book = bureau().get(BudgetApi.BOOKS + ID).jsonPath();
        assertThat(book.getList("statements.number"))
                .isEqualTo(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
        assertThat(book.getString("tableSet")).isEqualTo("xinjiang-budget");
        assertThat(cell(table("1"), "revenue.total", "amount")).isEqualTo("133011.51");
        assertThat(cell(table("2"), "201", "unit-funds")).isEqualTo("10.00");
        assertThat(cell(table("3"), "total", "basic")).isEqualTo("128000.01");
        assertThat(cell(table("4"), "expenditure.total", "general-public")).isEqualTo("133000.51");
        assertThat(cell(table("6"), "30231", "operating")).isEqualTo("8000.00");
        assertThat(cell(table("7"), "2012604#1", "302")).isEqualTo("5000.50");
        assertThat(cell(table("10"), "vehicle-operation", "general-public")).isEqualTo("8000.00");
        assertThat(cell(table("11"), "item#1", "appropriation.project")).isEqualTo("1.00");
        assertThat(book.getString("projects[0].name")).isEqualTo("馆藏数字化");
        assertThat(book.getString("projects[0].amount")).isEqualTo("0.50005");
        assertThat(book.getString("projects[0].allocation[0].economic")).isEqualTo("302");
    }

    @Test
    void whatGetAnswersOfAFiledBookIsWhatPutTakes() {
        // Given
        create(ID, body());
        var before = bureau().get(BudgetApi.BOOKS + ID);
        // When
        var answer = replace(ID, before.header("ETag"), before.asString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var after = bureau().get(BudgetApi.BOOKS + ID).jsonPath().<String, Object>getMap("$");
        var expected = before.jsonPath().<String, Object>getMap("$");
        expected.put("version", 2);
        assertThat(after).isEqualTo(expected);
    }

    @Test
    void aStatementThatContradictsTheLinesIsRefusedCellByCell() {
        // Given
        create(ID, body());
        var before = bureau().get(BudgetApi.BOOKS + ID);
        var changed = before.asString()
                .replace("\"5000.50\"", "\"5000.49\"")
                .replace("\"amount\":\"5000.49\"", "\"amount\":\"5000.50\"");
        // When
        var answer = replace(ID, before.header("ETag"), changed);
        // Then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:huizong:problem:lines-contradicted");
        assertThat(answer.jsonPath().getList("errors"))
                .contains(Map.of(
                        "table", "7", "row", "2012604#1", "column", "302", "given", "5000.49", "projected", "5000.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "function, 20126, 400, lines[1].function",
        "economic, 302, 400, lines[1].economic",
        "source, lottery, 400, lines[1].source",
        "sourceDetail, service, 400, lines[1].sourceDetail",
        "carryoverItem, 文号, 400, lines[1].carryoverItem",
        "amount, -1.00, 400, lines[1].amount",
        "amount, 1e3, 400, lines[1].amount",
        "amount, 999999999999999.00, 400, lines[1].amount",
        "economic, 30401, 422, lines[1].economic",
    })
    void aLineThatIsWrongIsNamedWithItsField(String field, String value, int status, String path) {
        // Given
        var body = body();
        castLines(body).get(1).put(field, value);
        // When
        var answer = create(ID, body);
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("errors[0].field")).isEqualTo(path);
    }

    @Test
    void anUnknownFieldOfALineAndAnUnknownTableSetAreRefused() {
        // Given
        var unknownField = body();
        castLines(unknownField).get(0).put("colour", "red");
        var unknownSet = body();
        unknownSet.put("tableSet", "atlantis");
        // When
        var statuses = List.of(
                create(ID, unknownField).statusCode(), create(ID, unknownSet).statusCode());
        // Then
        assertThat(statuses).isEqualTo(List.of(400, 422));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> castLines(Map<String, Object> body) {
        return (List<Map<String, Object>>) body.get("lines");
    }
}
