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

    /** @throws IllegalStateException if the rule data lacks the setting */
    String setting(String name) {
        var value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("rule " + rule.id() + " lacks the setting " + name);
        }
        return value;
    }

    /**
     * @param rows empty for a relation between fixed rows
     * @param columns one empty id for a relation between fixed columns
     * @param when must all hold for the relation to be asked at all
     * @param severity of what it finds, which may be milder than that of its rule
     */
    record Ranging(
            Optional<RowSet> rows, List<String> columns, List<Relation> when, Relation relation, Severity severity) {}
}
