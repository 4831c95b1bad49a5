package org.huizong.budget;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TestTokens;

/** The service as its tests ask it. */
final class BudgetApi {

    static final String BOOKS = "/v1/budget-books/";

    private BudgetApi() {}

    static String sample(String name) {
        try {
            return Files.readString(Path.of("..", "deploy", "samples", name + ".txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RequestSpecification bureau() {
        return given().auth().oauth2(TestTokens.of("finance-bureau"));
    }

    static RequestSpecification auditor() {
        return given().auth().oauth2(TestTokens.of("auditor"));
    }

    static RequestSpecification administrator() {
        return given().auth().oauth2(TestTokens.of("administrator"));
    }

    static Response importDocument(String text, Map<String, ?> parameters) {
        return bureau().contentType("text/plain; charset=utf-8")
                .queryParams(parameters)
                .body(text)
                .post("/v1/imports");
    }

    static Response create(UUID id, Object body) {
        return bureau().contentType("application/json")
                .header("If-None-Match", "*")
                .body(body)
                .put(BOOKS + id);
    }

    static Response replace(UUID id, String tag, Object body) {
        return bureau().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put(BOOKS + id);
    }

    static Response act(UUID id, String act, Map<String, String> body) {
        return bureau().contentType("application/json").body(body).post(BOOKS + id + "/" + act);
    }

    /** The members of the answer's first book that do not depend on how many relations there are. */
    static Map<String, Object> firstBook(Response answer) {
        var book = answer.jsonPath().<String, Object>getMap("books[0]");
        book.keySet().removeAll(List.of("id", "href", "findings", "findingItems"));
        return book;
    }

    /** Every test begins without books, units and events. */
    static void deleteEverything() {
        execute(
                """
                truncate treasury_execution, ceiling, budget_adjustment, budget_round, classified_part, finding_waiver_revocation, finding_waiver,
                         departmental_budget_version, departmental_budget_content, departmental_budget, budget_unit,
                         outbox, idempotent_answer, import_job, import_job_item
                """);
    }

    static void execute(String sql) {
        try (var connection = TestServers.shared().connect("budget");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void update(String sql, byte[] parameter) {
        try (var connection = TestServers.shared().connect("budget");
                var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, parameter);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows the tables hold that one write touches. */
    static List<Long> rowsOfAWrite() {
        var sql =
                """
                select (select count(*) from budget_unit), (select count(*) from departmental_budget),
                       (select count(*) from departmental_budget_content),
                       (select count(*) from departmental_budget_version), (select count(*) from audit_event)
                """;
        try (var connection = TestServers.shared().connect("budget");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return List.of(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
