package org.huizong.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The prefecture's expenditure by function, as the first thing that a person sees. */
final class RollupTable {

    static final String QUERY = "region=653000&year=2025&groupBy=function&unit=wan";

    private final ServiceClient client;

    RollupTable(ServiceClient client) {
        this.client = client;
    }

    void print() {
        var answer = client.get(Service.AGGREGATION, "/v1/rollups?" + QUERY);
        if (!answer.done()) {
            System.err.println(answer.problem());
            return;
        }
        var table = new TextTable(List.of("科目 function", "名称 name", "金额（万元） amount", "部门数 books"));
        for (var row : answer.body().path("rows")) {
            table.add(List.of(
                    row.path("function").asText(),
                    row.path("functionName").asText(),
                    row.path("amount").asText(),
                    row.path("books").asText()));
        }
        var total = answer.body().path("total");
        table.add(List.of("", "合计 total", amount(total), total.path("books").asText()));
        System.out.println("653000 克孜勒苏柯尔克孜自治州 2025 支出 expenditure");
        System.out.print(table);
    }

    private static String amount(JsonNode total) {
        return total.path("amount").asText();
    }
}
