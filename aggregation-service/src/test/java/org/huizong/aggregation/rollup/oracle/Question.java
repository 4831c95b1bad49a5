package org.huizong.aggregation.rollup.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;

/**
 * One question in the words of the API.
 *
 * @param regionLevel 0 for the level below each region
 * @param asOf a watermark; empty for now
 * @param holder region whose finance bureau asks; empty for an administrator
 */
public record Question(
        String cube,
        List<String> regions,
        boolean own,
        List<String> prefixes,
        List<String> excluded,
        List<Integer> years,
        String stage,
        String status,
        List<String> groupBy,
        int regionLevel,
        int functionDigits,
        int economicDigits,
        OptionalLong minLine,
        OptionalLong maxLine,
        OptionalLong minAmount,
        boolean compared,
        boolean shared,
        boolean ranked,
        boolean trusted,
        OptionalLong asOf,
        String holder) {

    private static final List<String> REGION_LEVELS = List.of("province", "prefecture", "county");
    private static final List<String> CODE_LEVELS = List.of("class", "section", "item");

    public boolean by(String key) {
        return groupBy.contains(key);
    }

    public String query() {
        var query = new StringBuilder("cube=" + cube + "&stage=" + stage + "&status=" + status);
        regions.forEach(region -> query.append("&region=").append(region));
        years.forEach(year -> query.append("&year=").append(year));
        prefixes.forEach(prefix -> query.append("&function=").append(prefix));
        excluded.forEach(prefix -> query.append("&excludeFunction=").append(prefix));
        groupBy.forEach(key -> query.append("&groupBy=").append(key));
        query.append(own ? "&scope=own" : "");
        query.append(regionLevel > 0 && by("region") ? "&regionLevel=" + REGION_LEVELS.get(regionLevel - 1) : "");
        query.append(by("function") ? "&functionLevel=" + CODE_LEVELS.get((functionDigits - 3) / 2) : "");
        query.append(by("economic") ? "&economicLevel=" + CODE_LEVELS.get((economicDigits - 3) / 2) : "");
        minLine.ifPresent(fen -> query.append("&minLine=").append(yuan(fen)));
        maxLine.ifPresent(fen -> query.append("&maxLine=").append(yuan(fen)));
        minAmount.ifPresent(fen -> query.append("&minAmount=").append(yuan(fen)));
        query.append(compared ? "&compare=previous-year" : "")
                .append(shared ? "&share=total" : "")
                .append(ranked ? "&rank=true" : "")
                .append(trusted ? "&trust=true" : "");
        asOf.ifPresent(watermark -> query.append("&asOf=").append(watermark));
        return query.toString();
    }

    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
