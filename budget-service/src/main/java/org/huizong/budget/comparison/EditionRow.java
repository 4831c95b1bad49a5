package org.huizong.budget.comparison;

import java.util.Map;
import java.util.Set;
import org.huizong.contracts.money.Amount;

/**
 * 换版行: one row of a table in another edition's tree.
 *
 * @param code empty for a row that has none
 * @param label name by the list of the edition; of a project, as printed
 * @param movedFrom codes that the money of the row has in the book, where they are others
 * @param cells amounts by column; a column that nothing tells is absent
 */
public record EditionRow(
        String key, String code, String label, String parent, Set<String> movedFrom, Map<String, Amount> cells) {}
