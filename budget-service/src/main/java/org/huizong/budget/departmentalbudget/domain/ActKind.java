package org.huizong.budget.departmentalbudget.domain;

import java.util.Arrays;

/** 业务行为: what was done to a book; every one makes a version and is kept for good. */
public enum ActKind {
    /** 填报: a content was filed or corrected. */
    FILING("filing"),
    /** 导入: a document was transcribed as a draft. */
    IMPORT("import"),
    /** 登记公开: a document that is already public was recorded as it stands. */
    RECORDING("recording"),
    /** 登记执行数: what the treasury has paid. */
    EXECUTION("execution"),
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
    WITHDRAWAL("withdrawal");

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
