package org.huizong.contracts.event.v1;

import java.util.List;
import java.util.UUID;

/**
 * 登记或目录已变更. Carries the whole state of one entry of the register of budget units, or of one edition of a code list that
 * an administrator has put in; the editions that ship with the project are known to every service. The topic is compacted: the
 * record key is the entity's id, and its newest record is all there is to know about it.
 *
 * @param entity {@code budget-unit} or {@code code-list}: which of the two members is there
 * @param entityId id of the budget unit, or the name-based id of scheme and first year
 * @param version grows by one with every change of the same entity; the only ordering a consumer may use
 * @param sourceEpoch identifies the life of the owning database; a higher epoch restarts the versions
 * @param budgetUnit absent unless the entity is one
 * @param codeList absent unless the entity is one
 */
public record ClassificationChanged(
        String entity,
        UUID entityId,
        long version,
        long sourceEpoch,
        RegisteredUnit budgetUnit,
        CodeListEdition codeList) {

    public static final String TOPIC = "huizong.classification.v1";
    public static final String TYPE = "org.huizong.classification.changed.v1";

    public static final String BUDGET_UNIT = "budget-unit";
    public static final String CODE_LIST = "code-list";

    /**
     * 预算单位.
     *
     * @param region six digits of GB/T 2260, or the code of a local region
     * @param regionPath codes from the province down to the region itself
     * @param name printed name without spaces
     * @param department id of the supervising department (主管部门); absent when the register does not tell it
     * @param kind {@code administrative}, {@code public-institution} or {@code unspecified}
     * @param expected whether a book of it is expected every year
     * @param firstYear first fiscal year for which one is expected; absent when there is no limit
     * @param lastYear last such year; absent when there is no limit
     */
    public record RegisteredUnit(
            String region,
            List<String> regionPath,
            String name,
            UUID department,
            String kind,
            boolean expected,
            Integer firstYear,
            Integer lastYear) {}

    /**
     * 科目目录版本.
     *
     * @param validFrom first fiscal year
     * @param rows cells in the order of the columns; an empty cell is the empty string
     */
    public record CodeListEdition(String scheme, int validFrom, List<String> columns, List<List<String>> rows) {}
}
