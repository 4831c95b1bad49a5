package org.huizong.imports;

import org.huizong.platform.problem.ProblemType;

/** The problems that importing documents has in every service; each service lists them among its own. */
public enum ImportProblem implements ProblemType {
    DOCUMENT_UNREADABLE("document-unreadable", 400, "文件无法读取", "The document cannot be read"),
    NOT_A_BUDGET_DOCUMENT("not-a-budget-document", 422, "不是部门预算或决算文件", "Not a budget document"),
    DOCUMENT_INCOMPLETE("document-incomplete", 422, "文件不完整", "The document is incomplete"),
    REGION_AMBIGUOUS("region-ambiguous", 422, "无法确定行政区划", "The region cannot be told"),
    NO_DOCUMENT_RECORDED("no-document-recorded", 422, "没有可记录的文件", "No document could be taken");

    private final String code;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    ImportProblem(String code, int status, String titleZh, String titleEn) {
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
