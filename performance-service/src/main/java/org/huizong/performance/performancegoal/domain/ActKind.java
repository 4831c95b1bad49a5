package org.huizong.performance.performancegoal.domain;

import java.util.Arrays;

/** 业务行为: what was done to the goals of a book; every one makes a version and is kept for good. */
public enum ActKind {
    /** 填报: goals or self-evaluations were filed or corrected. */
    FILING("filing"),
    /** 导入: a document was transcribed as a draft. */
    IMPORT("import"),
    /** 登记公开: a document that is already public was recorded as it stands. */
    RECORDING("recording"),
    /** 送审. */
    SUBMISSION("submission"),
    /** 退回. */
    RETURN("return"),
    /** 审核: recorded, and nothing else moves. */
    REVIEW("review"),
    /** 批复. */
    APPROVAL("approval"),
    /** 公开. */
    PUBLICATION("publication"),
    /** 调整, 追加, 调剂. */
    ADJUSTMENT("adjustment"),
    /** 撤回. */
    WITHDRAWAL("withdrawal"),
    /** 预算变更: the department's budget changed, and with it the money that the goals cover. */
    BUDGET_CHANGE("budget-change"),
    /** 核算, 核定: the scores of the self-evaluations were computed anew, or one was set by hand. */
    SCORING("scoring");

    private final String code;

    ActKind(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException for a word that is no act */
    public static ActKind ofCode(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown act: " + code));
    }
}
