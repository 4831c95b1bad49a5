package org.huizong.budget.rollupfact;

import java.util.Optional;
import org.huizong.budget.departmentalbudget.domain.StatementRow;
import org.huizong.contracts.cube.FactDetail;

/**
 * ρ: what a row prints beyond its parts in one column.
 *
 * @param column part column; empty for what no part column prints
 */
record Residue(StatementRow row, String column, long fen, Optional<FactDetail> detail) {

    static final String NO_COLUMN = "";
}
