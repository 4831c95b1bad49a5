package org.huizong.performance.performancegoal.rest;

import org.huizong.platform.problem.ProblemType;

/** The problems that performance-service answers with besides the common ones. */
enum PerformanceProblem implements ProblemType {
    UNKNOWN_REGION("unknown-region", 422, "行政区划代码不存在", "Unknown region code"),
    IDENTITY_MISMATCH("identity-mismatch", 422, "内容与标识不符", "The content does not belong to this id"),
    READ_ONLY_FIELD("read-only-field", 400, "只读字段被修改", "A read-only field was changed"),
    INDICATOR_REFUSED("indicator-refused", 422, "指标填报有误", "An indicator is not filed as it must be"),
    BUDGET_NOT_APPROVED("budget-not-approved", 409, "预算尚未批复", "The budget is not approved yet"),
    WRONG_STATUS("wrong-status", 409, "当前状态不允许此操作", "The book's status does not allow this");

    private final String code;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    PerformanceProblem(String code, int status, String titleZh, String titleEn) {
        this.code = code;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
