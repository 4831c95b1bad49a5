package org.huizong.budget.transcription.table;

import java.util.List;
import org.huizong.reader.Typography;

/**
 * What the rest of the document tells a table's reader.
 *
 * @param unitName printed name of the budget unit
 * @param totalLabels names of a total row
 * @param projectNames names of the projects in the narrative
 * @param carryoverText narrative on carried-over funds, comparable
 */
public record TableContext(String unitName, List<String> totalLabels, List<String> projectNames, String carryoverText) {

    boolean isTotal(String label) {
        return totalLabels.stream().anyMatch(total -> Labels.equal(total, label));
    }

    /** Whether the label is the unit's name or, where a line breaks it, its beginning. */
    boolean beginsUnitName(String label) {
        var canonical = Typography.canonical(label);
        return canonical.length() > 1 && Typography.canonical(unitName).startsWith(canonical);
    }

    boolean isUnitName(String label) {
        return Labels.equal(unitName, label);
    }
}
