package org.huizong.budget.departmentalbudget.domain;

import java.util.Map;

/**
 * 报表行: one row of a statement as printed.
 *
 * @param key identifies the row inside its statement: a code ({@code 2014004}), a fixed row id of the table template
 *     ({@code total}, {@code revenue.general-public}), or code and ordinal for a project row ({@code 2014004#1})
 * @param code classification code as printed, without spaces; empty when the row has none
 * @param label name as printed, without spaces
 * @param parent key of the row that this one is a part of; empty for the root
 * @param cells by column id of the table template; a blank cell is present with an empty text, a cell that could not be
 *     placed is absent
 */
public record StatementRow(
        String key, String code, String label, String parent, int line, Map<String, PrintedCell> cells) {}
