package org.huizong.budget;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.huizong.budget.ceiling.domain.Ceiling;
import org.huizong.budget.ceiling.domain.CeilingMeasure;
import org.huizong.contracts.book.BookId;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who may do what: one row for every operation, one column for every kind of caller. An allowed write is asked in a way that
 * a later check refuses (409, 412, 428), so that the matrix changes nothing.
 */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class AccessMatrixIT {

    private static final ABookBody DRAFT = ABookBody.ofTheArchives();
    private static final ABookBody PUBLIC = DRAFT.withYear(2025);
    private static final String DEPARTMENT = "阿图什市委办公室";
    private static final String ROUND = "/v1/budget-rounds/653001-2026-detailed";

    @BeforeEach
    void aDraftAndAPublishedBookOfOneUnitWithItsDepartment() {
        BudgetApi.deleteEverything();
        BudgetApi.create(DRAFT.id(), DRAFT.json());
        BudgetApi.administrator()
                .contentType("application/json")
                .queryParam("status", "published")
                .body(PUBLIC.json())
                .post("/v1/imports");
        var department = BookId.ofBudgetUnit("653001", DEPARTMENT);
        var registered = BudgetApi.administrator()
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("region", "653001", "name", DEPARTMENT),
                                Map.of("region", "653001", "name", DRAFT.unitName(), "department", department))))
                .put("/v1/budget-units");
        assertThat(registered.statusCode()).isEqualTo(200);
        var planned = BudgetApi.bureau()
                .contentType("application/json")
                .header("If-None-Match", "*")
                .body(Map.of("deadline", "2025-12-20"))
                .put(ROUND);
        assertThat(planned.statusCode()).isEqualTo(200);
        var issued = BudgetApi.bureau()
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "budgetUnit", DRAFT.budgetUnit(),
                                "year", 2026,
                                "mode", "stop",
                                "amount", "0.10",
                                "unit", "wan"))))
                .put("/v1/ceilings");
        assertThat(issued.statusCode()).isEqualTo(200);
    }

    private static List<String> callers() {
        return List.of(
                "",
                TestTokens.ofUnits("unit", DRAFT.budgetUnit().toString()),
                TestTokens.ofUnits("unit", BookId.ofBudgetUnit("653001", "别的单位").toString()),
                TestTokens.ofUnits(
                        "department", BookId.ofBudgetUnit("653001", DEPARTMENT).toString()),
                TestTokens.ofRegions("finance-bureau", "653000"),
                TestTokens.ofRegions("finance-bureau", "420000"),
                TestTokens.ofRegions("auditor", "653000"),
                TestTokens.of("administrator"),
                TestTokens.sign(TestTokens.withoutScope("administrator")));
    }

    /** Columns: no token, own unit, other unit, department, bureau, other bureau, auditor, administrator, no scope. */
    private static Map<String, List<Integer>> expected() {
        var rows = new LinkedHashMap<String, List<Integer>>();
        var whole = List.of(401, 200, 404, 200, 200, 404, 200, 200, 403);
        var decide = List.of(401, 403, 403, 403, 409, 404, 403, 403, 403);
        var lists = List.of(401, 200, 200, 200, 200, 200, 200, 200, 403);
        var conditional = List.of(401, 403, 403, 403, 428, 404, 403, 403, 403);
        var maintain = List.of(401, 403, 403, 403, 403, 403, 403, 428, 403);
        rows.put("getBudgetBook", List.of(404, 200, 404, 200, 200, 404, 200, 200, 404));
        rows.put("getBudgetBookTable", List.of(404, 200, 404, 200, 200, 404, 200, 200, 404));
        rows.put("listBudgetBookFindings", whole);
        rows.put("listWaivers", whole);
        rows.put("listBudgetBookVersions", whole);
        rows.put("getBudgetBookVersion", whole);
        rows.put("importBudgetBook", List.of(401, 200, 403, 200, 200, 403, 403, 200, 403));
        rows.put("importBudgetBook as published", List.of(401, 403, 403, 403, 200, 403, 403, 200, 403));
        rows.put("getImportJob", List.of(401, 404, 404, 404, 404, 404, 403, 404, 403));
        rows.put("listImportJobs", List.of(401, 200, 200, 200, 200, 200, 403, 200, 403));
        rows.put("putBudgetBook", List.of(401, 412, 404, 412, 412, 404, 403, 412, 403));
        rows.put("submitBudgetBook", List.of(401, 409, 404, 409, 409, 404, 403, 403, 403));
        rows.put("returnBudgetBook", decide);
        rows.put("approveBudgetBook", decide);
        rows.put("publishBudgetBook", decide);
        rows.put("adjustBudgetBook", decide);
        rows.put("withdrawBudgetBook", List.of(401, 403, 403, 403, 412, 404, 403, 403, 403));
        rows.put("waiveFinding", List.of(401, 403, 403, 403, 404, 404, 403, 403, 403));
        rows.put("revokeWaiver", List.of(401, 403, 403, 403, 404, 404, 403, 403, 403));
        rows.put("reviewBudgetBook", List.of(401, 409, 404, 409, 409, 404, 403, 403, 403));
        rows.put("reviewBudgetBook of the department", List.of(401, 403, 403, 409, 409, 404, 403, 403, 403));
        rows.put("reviewBudgetBook of the bureau", decide);
        rows.put("listAdjustments", lists);
        rows.put("listBudgetRounds", lists);
        rows.put("getBudgetRound", List.of(401, 200, 200, 200, 200, 404, 200, 200, 403));
        rows.put("putBudgetRound", conditional);
        rows.put("openBudgetRound", conditional);
        rows.put("closeBudgetRound", conditional);
        rows.put("listCeilings", lists);
        rows.put("getCeiling", List.of(401, 200, 404, 200, 200, 404, 200, 200, 403));
        rows.put("putCeilings", List.of(401, 403, 403, 403, 400, 400, 403, 403, 403));
        rows.put("putCeiling", conditional);
        rows.put("deleteCeiling", conditional);
        rows.put("getDisclosure", List.of(404, 200, 404, 200, 200, 404, 200, 200, 404));
        rows.put("compareBudgetBook", List.of(404, 200, 404, 200, 200, 404, 200, 200, 404));
        rows.put("diffBudgetBookVersions", whole);
        rows.put("importExecutions", List.of(401, 403, 403, 403, 200, 403, 403, 200, 403));
        rows.put("listExecutions", lists);
        rows.put("getExecution", List.of(401, 404, 404, 404, 404, 404, 404, 404, 403));
        rows.put("getBudgetBookWorkbook", List.of(404, 200, 404, 200, 200, 404, 200, 200, 404));
        rows.put("changeProjectSecrecy", List.of(401, 403, 403, 403, 404, 404, 403, 403, 403));
        rows.put("verifyAuditTrail", List.of(401, 403, 403, 403, 403, 403, 200, 200, 403));
        rows.put("importCeilings", List.of(401, 403, 403, 403, 400, 400, 403, 403, 403));
        rows.put("getCeilingTemplate", List.of(401, 403, 403, 403, 200, 200, 403, 403, 403));
        rows.put("approveBudgetBooks", List.of(401, 403, 403, 403, 400, 400, 403, 403, 403));
        rows.put("approveBudgetBooks by id", List.of(401, 403, 403, 403, 200, 404, 403, 403, 403));
        rows.put("getApprovalLetter", List.of(401, 404, 404, 404, 404, 404, 404, 404, 403));
        rows.put("tryBudgetBook", List.of(401, 200, 404, 200, 200, 404, 403, 200, 403));
        rows.put("putBudgetUnit", maintain);
        rows.put("putBudgetUnits", List.of(401, 403, 403, 403, 403, 403, 403, 400, 403));
        rows.put("putClassificationEdition", maintain);
        return rows;
    }

    private static Map<String, Function<RequestSpecification, Integer>> operations() {
        var draft = BudgetApi.BOOKS + DRAFT.id();
        var rows = new LinkedHashMap<String, Function<RequestSpecification, Integer>>();
        rows.put("getBudgetBook", caller -> caller.get(draft).statusCode());
        rows.put("getBudgetBookTable", caller -> caller.get(draft + "/tables/3").statusCode());
        rows.put("listBudgetBookFindings", caller -> caller.get(draft + "/findings")
                .statusCode());
        rows.put("listWaivers", caller -> caller.get(draft + "/waivers").statusCode());
        rows.put("listBudgetBookVersions", caller -> caller.get(draft + "/versions")
                .statusCode());
        rows.put("getBudgetBookVersion", caller -> caller.get(draft + "/versions/1")
                .statusCode());
        rows.put("importBudgetBook", caller -> dryRun(caller, "draft"));
        rows.put("importBudgetBook as published", caller -> dryRun(caller, "published"));
        rows.put("getImportJob", caller -> caller.get("/v1/import-jobs/" + DRAFT.id())
                .statusCode());
        rows.put("listImportJobs", caller -> caller.get("/v1/imports").statusCode());
        rows.put("putBudgetBook", caller -> caller.header("If-Match", "\"99\"")
                .body(DRAFT.json())
                .put(draft)
                .statusCode());
        rows.put("submitBudgetBook", caller -> caller.body("{}")
                .post(BudgetApi.BOOKS + PUBLIC.id() + "/submission")
                .statusCode());
        rows.put("returnBudgetBook", caller -> act(caller, "return"));
        rows.put("approveBudgetBook", caller -> act(caller, "approval"));
        rows.put("publishBudgetBook", caller -> act(caller, "publication"));
        rows.put("adjustBudgetBook", caller -> act(caller, "adjustment"));
        rows.put("withdrawBudgetBook", caller -> act(caller.header("If-Match", "\"99\""), "withdrawal"));
        rows.put("waiveFinding", caller -> caller.body(Map.of("reason", "说明"))
                .post(draft + "/findings/none/waiver")
                .statusCode());
        rows.put("revokeWaiver", caller -> caller.body(Map.of("reason", "说明"))
                .post(draft + "/findings/none/waiver-revocation")
                .statusCode());
        rows.put("reviewBudgetBook", caller -> review(caller, "secrecy"));
        rows.put("reviewBudgetBook of the department", caller -> review(caller, "department"));
        rows.put("reviewBudgetBook of the bureau", caller -> review(caller, "finance"));
        rows.put("listAdjustments", caller -> caller.get("/v1/adjustments").statusCode());
        rows.put("listBudgetRounds", caller -> caller.get("/v1/budget-rounds").statusCode());
        rows.put("getBudgetRound", caller -> caller.get(ROUND).statusCode());
        rows.put("putBudgetRound", caller -> caller.body("{}").put(ROUND).statusCode());
        rows.put(
                "openBudgetRound",
                caller -> caller.body("{}").post(ROUND + "/opening").statusCode());
        rows.put(
                "closeBudgetRound",
                caller -> caller.body("{}").post(ROUND + "/closing").statusCode());
        rows.put("listCeilings", caller -> caller.get("/v1/ceilings").statusCode());
        rows.put("getCeiling", caller -> caller.get(ceiling()).statusCode());
        rows.put("putCeilings", caller -> caller.body("{}").put("/v1/ceilings").statusCode());
        rows.put("putCeiling", caller -> caller.body("{}").put(ceiling()).statusCode());
        rows.put("deleteCeiling", caller -> caller.delete(ceiling()).statusCode());
        rows.put("getDisclosure", caller -> caller.get(draft + "/disclosure").statusCode());
        rows.put(
                "compareBudgetBook", caller -> caller.get(draft + "/comparison").statusCode());
        rows.put("diffBudgetBookVersions", caller -> caller.get(draft + "/versions/1/diff/1")
                .statusCode());
        rows.put("importExecutions", caller -> caller.contentType("text/csv; charset=utf-8")
                .queryParam("dryRun", true)
                .body(("region,unitName,year,month,function,economic,source,amount\n653001," + DRAFT.unitName()
                                + ",2026,1,2012604,30101,general-public,1.00\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/v1/executions")
                .statusCode());
        rows.put("listExecutions", caller -> caller.get("/v1/executions").statusCode());
        rows.put("getExecution", caller -> caller.get("/v1/executions/" + DRAFT.budgetUnit() + "-2026-01")
                .statusCode());
        rows.put("getBudgetBookWorkbook", caller -> caller.get(draft + "/workbook")
                .statusCode());
        rows.put("changeProjectSecrecy", caller -> caller.body(Map.of("classified", true, "documentNumber", "1号"))
                .post(draft + "/projects/1/secrecy")
                .statusCode());
        rows.put("verifyAuditTrail", caller -> caller.get("/v1/audit/verification")
                .statusCode());
        rows.put("importCeilings", caller -> caller.contentType(CeilingIT.XLSX)
                .body(new byte[] {1})
                .post("/v1/ceiling-imports")
                .statusCode());
        rows.put("getCeilingTemplate", caller -> caller.get("/v1/ceiling-imports/template?region=653001&year=2026")
                .statusCode());
        rows.put(
                "approveBudgetBooks",
                caller -> caller.body("{}").post("/v1/approval-batches").statusCode());
        rows.put("approveBudgetBooks by id", caller -> caller.body(
                        Map.of("books", List.of(Map.of("id", DRAFT.id(), "documentNumber", "1号"))))
                .post("/v1/approval-batches")
                .statusCode());
        rows.put("getApprovalLetter", caller -> caller.get(draft + "/approval-letter")
                .statusCode());
        rows.put(
                "tryBudgetBook",
                caller -> caller.body(DRAFT.json()).post(draft + "/what-if").statusCode());
        rows.put("putBudgetUnit", caller -> caller.body(Map.of("region", "653001", "name", DRAFT.unitName()))
                .put("/v1/budget-units/" + DRAFT.budgetUnit())
                .statusCode());
        rows.put(
                "putBudgetUnits",
                caller -> caller.body("{}").put("/v1/budget-units").statusCode());
        rows.put("putClassificationEdition", caller -> caller.body(
                        Map.of("columns", List.of("code", "name"), "rows", List.of(Map.of("code", "1", "name", "一"))))
                .put("/v1/classifications/fund-type/editions/2030")
                .statusCode());
        return rows;
    }

    @Test
    void everyCallerGetsExactlyWhatTheTableOfRolesGives() {
        var tokens = callers();
        var answered = new LinkedHashMap<String, List<Integer>>();
        operations().forEach((name, operation) -> {
            var statuses = new ArrayList<Integer>();
            tokens.forEach(token -> statuses.add(operation.apply(caller(token))));
            answered.put(name, statuses);
        });
        assertThat(answered).isEqualTo(expected());
    }

    @Test
    void everyCallerReadsWhatIsPublished() {
        var paths = List.of(
                BudgetApi.BOOKS + PUBLIC.id(),
                BudgetApi.BOOKS + PUBLIC.id() + "/tables/3",
                "/v1/budget-books",
                "/v1/budget-units",
                "/v1/budget-units/" + DRAFT.budgetUnit(),
                "/v1/cross-table-rules",
                "/v1/cross-table-rules/C05",
                "/v1/classifications/region",
                "/v1/classifications/region/653001");
        for (var token : callers()) {
            assertThat(paths.stream()
                            .map(path -> caller(token).get(path).statusCode())
                            .distinct()
                            .toList())
                    .isEqualTo(List.of(200));
        }
    }

    @Test
    void aListHoldsWhatItsReaderMaySeeAndNothingElse() {
        var seen = callers().stream()
                .map(token -> caller(token).get("/v1/budget-books").jsonPath().getList("items.year"))
                .toList();
        var published = List.<Object>of(2025);
        var both = List.<Object>of(2025, 2026);
        assertThat(seen).isEqualTo(List.of(published, both, published, both, both, published, both, both, published));
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
        covered.addAll(List.of(
                "listBudgetBooks",
                "listBudgetUnits",
                "getFunctionCrosswalk",
                "listTableSets",
                "getTableSet",
                "getBudgetUnit",
                "listCrossTableRules",
                "getCrossTableRule",
                "listClassification",
                "getClassificationRow"));
        assertThat(described).isEqualTo(covered);
    }

    private static int act(RequestSpecification caller, String act) {
        return caller.body(Map.of("opinion", "意见", "documentNumber", "1号"))
                .post(BudgetApi.BOOKS + DRAFT.id() + "/" + act)
                .statusCode();
    }

    private static String ceiling() {
        return "/v1/ceilings/" + new Ceiling.Key(DRAFT.budgetUnit(), 2026, CeilingMeasure.TOTAL).id();
    }

    private static int review(RequestSpecification caller, String kind) {
        return caller.body(Map.of("kind", kind, "result", "passed"))
                .post(BudgetApi.BOOKS + DRAFT.id() + "/reviews")
                .statusCode();
    }

    private static int dryRun(RequestSpecification caller, String status) {
        return caller.queryParams(Map.of("dryRun", "true", "status", status))
                .body(DRAFT.json())
                .post("/v1/imports")
                .statusCode();
    }

    private static RequestSpecification caller(String token) {
        var request = given().contentType("application/json");
        return token.isEmpty() ? request : request.auth().oauth2(token);
    }
}
