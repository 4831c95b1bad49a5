package org.huizong.performance.performancegoal.rest;

import org.huizong.platform.problem.ProblemType;

/** The problems that performance-service answers with besides the common ones. */
enum PerformanceProblem implements ProblemType {
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
