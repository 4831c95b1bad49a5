package org.huizong.budget.departmentalbudget.application;

import java.util.List;

/**
 * 导入: the books of one document.
 *
 * @param target what they are recorded as
 */
public record ImportRequest(List<Filing> filings, Target target, Mode mode) {

    public enum Target {
        DRAFT,
        PUBLISHED
    }

    public enum Mode {
        STORE,
        /** 试导入: nothing is stored. */
        DRY_RUN
    }
}
