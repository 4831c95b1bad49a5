package org.huizong.aggregation.rebuild;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.huizong.testsupport.TestTokens;

/** The stored blocks of the running service, to be looked at and spoilt by a test, and the rebuilds that it is asked for. */
public final class StoredSums {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataSource dataSource;

    public StoredSums(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /** One number of one row. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    public String text(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public int change(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Every byte of the stored blocks of a year, its place and its partition included. */
    public String bytes(int year) throws SQLException {
        return text(
                "select coalesce(md5(string_agg(r::text, ',' order by r::text)), '') from rollup_block r where year = "
                        + year);
    }

    public static String ask() {
        return given().auth()
                .oauth2(TestTokens.of("administrator"))
                .post("/v1/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    public static JsonPath read(String id) {
        return given().auth()
                .oauth2(TestTokens.of("administrator"))
                .get("/v1/rebuilds/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static JsonPath awaitState(String id, String state) {
        await().atMost(PATIENCE).until(() -> read(id).getString("state").equals(state));
        return read(id);
    }

    public static JsonPath rebuild() {
        return awaitState(ask(), "done");
    }

    public static JsonPath drift() {
        return given().get("/v1/drift").then().statusCode(200).extract().jsonPath();
    }
}
