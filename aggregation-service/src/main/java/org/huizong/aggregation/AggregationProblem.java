package org.huizong.aggregation;

import org.huizong.platform.problem.ProblemType;

/** The problems that only this service answers with. */
public enum AggregationProblem implements ProblemType {
    WATERMARK_NOT_REACHED("watermark-not-reached", 503, "尚未汇总到所要求的水位", "The rollup has not come to this watermark yet"),
    REBUILD_UNDER_WAY("rebuild-under-way", 409, "已有重建在进行", "A rebuild is under way already"),
    QUERY_TOO_LARGE(
            "query-too-large", 400, "查询结果过大，请用导出", "The query is too large to be answered at once; use an export"),
    STREAMS_FULL("streams-full", 503, "变动流已满", "As many streams are open as this instance serves");

    private final String code;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    AggregationProblem(String code, int status, String titleZh, String titleEn) {
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
