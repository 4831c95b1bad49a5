package org.huizong.performance.ministry;

import java.util.List;
import java.util.Map;

/**
 * 预算管理一体化: goals of one book as rows of the ministry's tables, by element name. An element whose value no document and no
 * filing tells is left out of its row.
 *
 * @param tables name of the table and its rows
 * @param tooLong values that are longer than the ministry's element holds; they are told whole all the same
 */
public record MinistryTables(Map<String, List<Map<String, Object>>> tables, List<TooLong> tooLong) {

    public MinistryTables {
        tooLong = List.copyOf(tooLong);
    }

    /**
     * @param key primary key of the row
     * @param length characters of the value
     * @param limit characters that the element holds
     */
    public record TooLong(String table, String key, String element, int length, int limit) {}
}
