package org.huizong.budget.transcription.section;

import java.util.Map;
import java.util.Optional;
import org.huizong.budget.transcription.section.CompiledSection.CompiledRow;

/**
 * 分句: what a section says of one row: from its subject to the subject of the next row.
 *
 * @param start where the numbering in front of the subject begins
 * @param from where the subject begins
 * @param to where the subject ends
 * @param end where the next clause begins
 * @param groups printed names that the subject holds, by group
 * @param name key, code and label; empty for a named row whose words match no code
 */
record Clause(
        CompiledRow row,
        int start,
        int from,
        int to,
        int end,
        Map<String, String> groups,
        Optional<RowNames.Name> name) {

    Clause endingAt(int other) {
        return new Clause(row, start, from, to, other, groups, name);
    }
}
