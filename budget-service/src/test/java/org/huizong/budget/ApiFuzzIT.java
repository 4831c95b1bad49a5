package org.huizong.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huizong.testsupport.ApiFuzz;
import org.huizong.testsupport.HuizongServers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
class ApiFuzzIT {

    private static final int REQUESTS_FOR_EACH_OPERATION = 25;

    private final ABookBody body = ABookBody.ofTheArchives();

    @BeforeEach
    void oneDraft() {
        BudgetApi.deleteEverything();
        BudgetApi.create(body.id(), body.json());
    }

    @Test
    void nothingThatIsAskedIsAnInternalError() {
        var ids = List.of(
                body.id().toString(),
                body.budgetUnit().toString(),
                "1",
                "2025",
                "3",
                "7",
                "region",
                "653001",
                "initial");
        assertThat(new ApiFuzz(20_251_121, ids).internalErrors(REQUESTS_FOR_EACH_OPERATION))
                .isEmpty();
    }

    @Test
    void amountsWhoseSumsNoBudgetReachesNameTheirTable() {
        // Given
        var rows = new ArrayList<Map<String, Object>>();
        var cells = Map.of("total", "9999999999999999.99", "basic", "9999999999999999.99");
        rows.add(row("total", "", cells));
        for (int code = 201; code < 213; code++) {
            rows.add(row(Integer.toString(code), "total", cells));
        }
        var json = new HashMap<String, Object>(body.withYear(2027).json());
        json.put("statements", List.of(Map.of("number", "3", "unit", "yuan", "rows", rows)));
        // When
        var answer = BudgetApi.create(body.withYear(2027).id(), json);
        // Then
        assertThat(answer.statusCode() + " " + answer.jsonPath().getString("type") + " "
                        + answer.jsonPath().getString("errors[0].table"))
                .isEqualTo("422 urn:huizong:problem:amounts-out-of-range 3");
    }

    private static Map<String, Object> row(String key, String parent, Map<String, String> cells) {
        return Map.of("key", key, "parent", parent, "cells", cells);
    }
}
