package org.huizong.budget.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 科目目录版本: one code list as it holds from a fiscal year on, until a later edition of the same scheme takes over.
 *
 * @param validFrom first fiscal year
 * @param source {@code seed} for the list that ships with the project, {@code administrator} for one that was put in
 * @param columns column names in order
 * @param rows values by column name; an empty cell is the empty string
 */
public record CodeListEdition(
        String scheme,
        int validFrom,
        String source,
        long version,
        List<String> columns,
        List<Map<String, String>> rows) {

    private static final String CODE = "code";

    /**
     * First year of the shipped editions: the classification of revenue and expenditure that is still in use was introduced
     * with the budget of 2007.
     */
    public static final int SEED_VALID_FROM = 2007;

    public static final String SEED = "seed";
    public static final String ADMINISTRATOR = "administrator";

    /**
     * Names every row inside its edition: by its code, with a suffix where a list prints one code twice; by its number where
     * the list has no codes.
     */
    public List<String> rowIds() {
        var ids = new ArrayList<String>(rows.size());
        var times = new HashMap<String, Integer>();
        for (var row : rows) {
            var code = row.getOrDefault(CODE, "");
            int time = times.merge(code, 1, Integer::sum);
            if (code.isEmpty()) {
                ids.add(Integer.toString(ids.size() + 1));
            } else {
                ids.add(time == 1 ? code : code + "~" + time);
            }
        }
        return ids;
    }
}
