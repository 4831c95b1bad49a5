package org.huizong.budget.departmentalbudget.rest;

import org.huizong.platform.problem.ProblemType;

/** The problems that only budget-service answers with. */
enum BudgetProblem implements ProblemType {
    UNKNOWN_REGION("unknown-region", 422, "行政区划代码不存在", "Unknown region code"),
    IDENTITY_MISMATCH("identity-mismatch", 422, "内容与标识不符", "The content does not belong to this id"),
    READ_ONLY_FIELD("read-only-field", 400, "只读字段被修改", "A read-only field was changed"),
    LINES_REFUSED("lines-refused", 422, "明细行不能成表", "Lines have no place in the tables"),
    LINES_CONTRADICTED("lines-contradicted", 422, "报表与明细行不符", "Statements are not what the lines make"),
    WORKBOOK_EDITED("workbook-edited", 422, "工作簿导出后被改动", "The workbook was changed after its export"),
    UNKNOWN_TABLE_SET("unknown-table-set", 422, "没有可用的报表体系", "No such table set"),
    CLASSIFIED_FLAG("classified-flag", 403, "密级不能这样变更", "A project's secrecy is not changed this way"),
    WRONG_STATUS("wrong-status", 409, "当前状态不允许此操作", "The book's status does not allow this"),
    NOTHING_TO_COMPARE("nothing-to-compare", 404, "没有可对比的预算书", "There is no book to compare with"),
    ROUND_CLOSED("round-closed", 409, "当前编制环节不允许此操作", "The round does not admit this"),
    ADJUSTMENT_EFFECT("adjustment-effect", 422, "调整金额与调整方式不符", "The adjustment has an effect its kind does not allow"),
    CEILING_EXCEEDED("ceiling-exceeded", 422, "超出控制数", "A ceiling is exceeded"),
    CROSS_TABLE_CHECK_FAILED("cross-table-check-failed", 422, "勾稽关系不成立", "Tables do not agree");

    private final String code;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    BudgetProblem(String code, int status, String titleZh, String titleEn) {
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
