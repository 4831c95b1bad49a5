package org.huizong.bench.endpoint;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Answers as many bytes as the nation's total, from a constant. */
@Path("/v1/rollups")
public class TotalResource {

    /** The answer of a rollup without groups. */
    public record Answer(
            String cube,
            String stage,
            String status,
            String scope,
            List<Integer> years,
            String unit,
            String watermark,
            List<Row> rows,
            Row total) {}

    /** One sum; the amount is exact text, as everywhere in the project. */
    public record Row(int year, String amount, long books) {}

    private static final Row ROW = new Row(2025, "1234567890.12", 25_600);
    private static final Answer ANSWER = new Answer(
            "expenditure", "initial", "published", "subtree", List.of(2025), "yuan", "42", List.of(ROW), ROW);

    @GET
    public Answer get() {
        return ANSWER;
    }
}
