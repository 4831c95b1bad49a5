package org.huizong.budget.classification;

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

    static final String CODE = "code";

    /**
     * First year of the shipped editions: the classification of revenue and expenditure that is still in use was introduced
     * with the budget of 2007.
     */
    public static final int SEED_VALID_FROM = 2007;

    public static final String SEED = "seed";
    public static final String ADMINISTRATOR = "administrator";

    /** Names a row inside its edition: the code, with a suffix where a list prints one code twice; else the row's number. */
    public String rowId(int index) {
        var code = rows.get(index).get(CODE);
        if (code == null || code.isEmpty()) {
            return Integer.toString(index + 1);
        }
        long before = rows.subList(0, index).stream()
                .filter(row -> code.equals(row.get(CODE)))
                .count();
        return before == 0 ? code : code + "~" + (before + 1);
    }
}
