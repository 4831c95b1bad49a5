package org.huizong.performance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: one row for every operation, one column for every kind of caller. An allowed write is asked in a way that
 * a later check refuses (404, 409, 412, 422, 428), so that the matrix changes nothing.
 */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class AccessMatrixIT {

    private static final String UNIT = "阿图什市权限局";
    private static final UUID BOOK = BookId.of("653001", UNIT, 2026, Stage.INITIAL);
    private static final String DRAFT = "/v1/performance-books/" + BOOK;
    private static final String NOBODY = "/" + new UUID(7, 7);

    private static List<String> callers() {
        var own = BookId.ofBudgetUnit("653001", UNIT).toString();
        return List.of(
                "",
                TestTokens.ofUnits("unit", own),
                TestTokens.ofUnits("unit", BookId.ofBudgetUnit("653001", "别的单位").toString()),
                TestTokens.ofUnits("department", own),
                TestTokens.ofRegions("finance-bureau", "653000"),
                TestTokens.ofRegions("finance-bureau", "420000"),
                TestTokens.ofRegions("auditor", "653000"),
                TestTokens.of("administrator"),
                TestTokens.sign(TestTokens.withoutScope("administrator")));
    }

    /** Columns: no token, own unit, other unit, department, bureau, other bureau, auditor, administrator, no scope. */
    private static Map<String, List<Integer>> expected() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        var seen = List.of(404, 200, 404, 200, 200, 404, 200, 200, 404);
        var whole = List.of(401, 200, 404, 200, 200, 404, 200, 200, 403);
        var unknown = List.of(401, 404, 404, 404, 404, 404, 404, 404, 403);
        var decide = List.of(401, 403, 403, 403, 412, 404, 403, 403, 403);
        var lists = List.of(401, 200, 200, 200, 200, 200, 200, 200, 403);
        for (var id : List.of(
                "getPerformanceBook",
                "getPerformanceBookForms",
                "getPerformanceGoal",
                "getPerformanceGoalForm",
                "getSelfEvaluation")) {
            rows.put(id, seen);
        }
        for (var id : List.of(
                "listPerformanceBookFindings",
                "listPerformanceGoalFindings",
                "listSelfEvaluationFindings",
                "listPerformanceBookVersions",
                "getPerformanceBookVersion",
                "diffPerformanceBookVersions",
                "listBookMonitorings",
                "listMonitorings",
                "listBookRectifications",
                "getPerformanceScores",
                "listScoreOverrides")) {
            rows.put(id, whole);
        }
        rows.put("getMonitoring", unknown);
        rows.put("listMonitoringVersions", whole);
        rows.put("getRectification", unknown);
        rows.put("importPerformanceBook", List.of(401, 200, 403, 200, 200, 403, 403, 200, 403));
        rows.put("importPerformanceBook as published", List.of(401, 403, 403, 403, 200, 403, 403, 200, 403));
        // The body names the unit: outside of the scope is 403, whether there is such a book or not.
        rows.put("putPerformanceBook", List.of(401, 412, 403, 412, 412, 403, 403, 412, 403));
        rows.put("putMonitoring", List.of(401, 409, 404, 409, 409, 404, 403, 409, 403));
        rows.put("submitPerformanceBook", List.of(401, 412, 404, 412, 412, 404, 403, 403, 403));
        for (var id : List.of(
                "returnPerformanceBook",
                "approvePerformanceBook",
                "publishPerformanceBook",
                "adjustPerformanceBook",
                "withdrawPerformanceBook",
                "recomputePerformanceScores")) {
            rows.put(id, decide);
        }
        rows.put("overrideScore", List.of(401, 403, 403, 403, 422, 404, 403, 403, 403));
        rows.put("reviewPerformanceBook", List.of(401, 412, 404, 412, 412, 404, 403, 403, 403));
        rows.put("reviewPerformanceBook of the bureau", decide);
        rows.put("issueRectification", List.of(401, 403, 403, 403, 409, 404, 403, 403, 403));
        rows.put("answerRectification", List.of(401, 404, 404, 404, 404, 404, 403, 403, 403));
        rows.put("returnRectification", List.of(401, 403, 403, 403, 404, 404, 403, 403, 403));
        rows.put("closeRectification", List.of(401, 403, 403, 403, 404, 404, 403, 403, 403));
        rows.put("listRectifications", lists);
        rows.put("listContradictions", lists);
        rows.put("putScoringScheme", List.of(401, 403, 403, 403, 422, 403, 403, 403, 403));
        // Its levels are no pair: told before whose region it is, which IndicatorLibraryIT holds.
        rows.put("createIndicator", List.of(401, 422, 422, 422, 422, 422, 403, 422, 403));
        rows.put("amendIndicator", List.of(401, 404, 404, 404, 404, 404, 403, 404, 403));
        rows.put("adoptIndicator", List.of(401, 404, 404, 404, 404, 404, 403, 404, 403));
        rows.put("verifyAuditTrail", List.of(401, 403, 403, 403, 403, 403, 200, 200, 403));
        return rows;
    }

    private static Map<String, Function<RequestSpecification, Integer>> operations(String goal, String evaluation) {
        var goals = "/v1/performance-goals/" + goal;
        var rows = new LinkedHashMap<String, Function<RequestSpecification, Integer>>();
        gets(goals, "/v1/self-evaluations/" + evaluation)
                .forEach((id, path) -> rows.put(
                        id,
                        caller -> caller.accept("application/json").get(path).statusCode()));
        rows.put("importPerformanceBook", caller -> dryRun(caller, "draft"));
        rows.put("importPerformanceBook as published", caller -> dryRun(caller, "published"));
        rows.put(
                "putPerformanceBook",
                caller -> late(caller).body(body()).put(DRAFT).statusCode());
        rows.put("putMonitoring", caller -> caller.header("If-None-Match", "*")
                .body(Map.of("execution", Map.of("executed", "1.00"), "indicators", List.of()))
                .put(goals + "/monitorings/2026-06")
                .statusCode());
        rows.put("submitPerformanceBook", caller -> act(caller, "submission"));
        rows.put("returnPerformanceBook", caller -> act(caller, "return"));
        rows.put("approvePerformanceBook", caller -> act(caller, "approval"));
        rows.put("publishPerformanceBook", caller -> act(caller, "publication"));
        rows.put("adjustPerformanceBook", caller -> act(caller, "adjustment"));
        rows.put("withdrawPerformanceBook", caller -> act(caller, "withdrawal"));
        rows.put("recomputePerformanceScores", caller -> post(late(caller), "/scores/recomputation", REASON));
        rows.put(
                "overrideScore",
                caller -> post(
                        late(caller),
                        "/score-overrides",
                        Map.of("selfEvaluation", evaluation, "indicator", 0, "score", "1", "reason", "复核")));
        rows.put("reviewPerformanceBook", caller -> review(caller, "secrecy"));
        rows.put("reviewPerformanceBook of the bureau", caller -> review(caller, "finance"));
        rows.put(
                "issueRectification",
                caller -> post(
                        caller,
                        "/rectifications",
                        Map.of("documentNumber", "1号", "problems", "整改", "due", "2027-01-31")));
        rows.put("answerRectification", caller -> rectification(caller, "/feedback"));
        rows.put("returnRectification", caller -> rectification(caller, "/return"));
        rows.put("closeRectification", caller -> rectification(caller, "/closing"));
        rows.put("putScoringScheme", caller -> caller.body(REASON)
                .put("/v1/scoring-schemes?region=653001&year=2026")
                .statusCode());
        rows.put(
                "createIndicator",
                caller -> caller.body(indicator()).post("/v1/indicators").statusCode());
        rows.put("amendIndicator", caller -> late(caller)
                .body(indicator())
                .put("/v1/indicators" + NOBODY)
                .statusCode());
        rows.put("adoptIndicator", caller -> caller.body(Map.of("goal", goal, "value", "6"))
                .post("/v1/indicators" + NOBODY + "/adoptions")
                .statusCode());
        return rows;
    }

    private static final Map<String, Object> REASON = Map.of("reason", "复核");

    private static Map<String, String> gets(String goal, String evaluation) {
        var paths = new LinkedHashMap<String, String>();
        paths.put("getPerformanceBook", DRAFT);
        paths.put("getPerformanceBookForms", DRAFT + "/forms");
        paths.put("getPerformanceGoal", goal);
        paths.put("getPerformanceGoalForm", goal + "/form");
        paths.put("getSelfEvaluation", evaluation);
        paths.put("listPerformanceBookFindings", DRAFT + "/findings");
        paths.put("listPerformanceGoalFindings", goal + "/findings");
        paths.put("listSelfEvaluationFindings", evaluation + "/findings");
        paths.put("listPerformanceBookVersions", DRAFT + "/versions");
        paths.put("getPerformanceBookVersion", DRAFT + "/versions/1");
        paths.put("diffPerformanceBookVersions", DRAFT + "/versions/1/diff/1");
        paths.put("listBookMonitorings", DRAFT + "/monitorings");
        paths.put("listMonitorings", goal + "/monitorings");
        paths.put("listBookRectifications", DRAFT + "/rectifications");
        paths.put("getPerformanceScores", DRAFT + "/scores");
        paths.put("listScoreOverrides", DRAFT + "/score-overrides");
        paths.put("getMonitoring", goal + "/monitorings/2026-06");
        paths.put("listMonitoringVersions", goal + "/monitorings/2026-06/versions");
        paths.put("getRectification", "/v1/rectifications" + NOBODY);
        paths.put("listRectifications", "/v1/rectifications");
        paths.put("listContradictions", "/v1/contradictions");
        paths.put("verifyAuditTrail", "/v1/audit/verification");
        return paths;
    }

    /** Read by everybody, as far as it is published or belongs to nobody. */
    private static final List<String> PUBLIC = List.of(
            "listPerformanceBooks",
            "listPerformanceGoals",
            "listSelfEvaluations",
            "listGoalCoverage",
            "pullChanges",
            "listCheckRules",
            "getCheckRule",
            "getScoringScheme",
            "getScoringSchemeVersion",
            "searchIndicators",
            "getIndicator",
            "listIndicatorVersions",
            "tryScores");

    @Test
    void everyCallerGetsExactlyWhatTheTableOfRolesGives() {
        caller(TestTokens.of("administrator"))
                .header("If-None-Match", "*")
                .body(body())
                .put(DRAFT)
                .then()
                .statusCode(201);
        var book = caller(TestTokens.of("administrator")).get(DRAFT).jsonPath();
        var operations = operations(book.getString("goals[0].id"), book.getString("selfEvaluations[0].id"));
        var answered = new LinkedHashMap<String, List<Integer>>();
        operations.forEach((name, operation) -> {
            var statuses = new ArrayList<Integer>();
            callers().forEach(token -> statuses.add(operation.apply(caller(token))));
            answered.put(name, statuses);
        });
        assertThat(answered).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @Test
    void everyCallerReadsWhatIsPublic() {
        for (var token : callers()) {
            for (var path : List.of(
                    "/v1/performance-books",
                    "/v1/performance-goals",
                    "/v1/self-evaluations",
                    "/v1/goal-coverage",
                    "/v1/changes",
                    "/v1/check-rules",
                    "/v1/check-rules/Q09",
                    "/v1/scoring-schemes?region=653001&year=2026",
                    "/v1/indicators")) {
                assertThat(caller(token).get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    @Test
    void anOperationWithoutARowFails() {
        var described = new TreeSet<String>();
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .jsonPath()
                .<String, Map<String, Map<String, Object>>>getMap("paths")
                .values()
                .forEach(methods -> methods.values().forEach(method -> {
                    if (method.get("operationId") instanceof String id) {
                        described.add(id);
                    }
                }));
        var covered = new TreeSet<>(expected().keySet());
        covered.removeIf(name -> name.contains(" "));
        covered.addAll(PUBLIC);
        covered.addAll(List.of("getImportJob", "listImportJobs"));
        assertThat(covered).containsAll(described);
    }

    private static Map<String, Object> body() {
        var indicator = Map.of(
                "level1", "产出指标", "level2", "数量指标", "level3", "次数", "target", Map.of("printed", "≥6次"), "weight", "90");
        return Map.of(
                "book",
                Map.of("region", "653001", "unitName", UNIT, "year", 2026, "stage", "initial"),
                "unit",
                "wan",
                "goals",
                List.of(Map.of(
                        "kind", "project", "horizon", "annual", "project", "信访经费", "indicators", List.of(indicator))),
                "selfEvaluations",
                List.of(Map.of("project", "信访经费")));
    }

    private static Map<String, Object> indicator() {
        return Map.of(
                "kind",
                "common",
                "region",
                "653001",
                "scheme",
                "B",
                "level1",
                "产出指标",
                "level2",
                "满意度指标",
                "level3",
                "次数",
                "operator",
                ">=",
                "unit",
                "次",
                "validFrom",
                2025);
    }

    private static int act(RequestSpecification caller, String act) {
        return post(late(caller), "/" + act, Map.of("opinion", "意见", "documentNumber", "1号"));
    }

    private static int review(RequestSpecification caller, String kind) {
        return post(late(caller), "/reviews", Map.of("kind", kind, "result", "passed"));
    }

    private static int rectification(RequestSpecification caller, String act) {
        return caller.body(Map.of("opinion", "已整改"))
                .post("/v1/rectifications" + NOBODY + act)
                .statusCode();
    }

    private static int post(RequestSpecification caller, String path, Object body) {
        return caller.body(body).post(DRAFT + path).statusCode();
    }

    private static int dryRun(RequestSpecification caller, String status) {
        return caller.queryParams(Map.of("dryRun", "true", "status", status))
                .body(body())
                .post("/v1/imports")
                .statusCode();
    }

    /** A version that the book has never had: whoever may write is told so, and nothing is written. */
    private static RequestSpecification late(RequestSpecification caller) {
        return caller.header("If-Match", "\"99\"");
    }

    private static RequestSpecification caller(String token) {
        var request = given().contentType("application/json");
        return token.isEmpty() ? request : request.auth().oauth2(token);
    }
}
