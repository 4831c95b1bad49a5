package org.huizong.budget.crosstablecheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as the engine runs it: its relations with the rows and columns they range over.
 *
 * @param check word of a check that no formula can say; empty for most rules
 * @param settings what such a check needs to know
 */
record CompiledRule(CrossTableRule rule, List<Ranging> relations, String check, Map<String, String> settings) {

    static final String NO_CHECK = "";

    /**
     * @param rows empty for a relation between fixed rows
     * @param columns one empty id for a relation between fixed columns
     * @param when must hold for the relation to be asked at all
     */
    record Ranging(Optional<RowSet> rows, List<String> columns, Optional<Relation> when, Relation relation) {}
}
