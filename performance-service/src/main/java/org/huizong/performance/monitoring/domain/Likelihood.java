package org.huizong.performance.monitoring.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** 完成目标可能性 of an indicator, in the words of the 绩效目标执行监控表. */
public enum Likelihood {
    /** 确定能. */
    CERTAIN("确定能"),
    /** 有可能. */
    POSSIBLE("有可能"),
    /** 完全不可能. */
    IMPOSSIBLE("完全不可能");

    private final String word;

    Likelihood(String word) {
        this.word = word;
    }

    /** The word of the form. */
    public String word() {
        return word;
    }

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Likelihood::code).toList();
    }

    /** @throws IllegalArgumentException for any other word than those of the API and of the form */
    public static Likelihood ofCode(String code) {
        return Arrays.stream(values())
                .filter(likelihood -> likelihood.code().equals(code) || likelihood.word.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown likelihood: " + code));
    }
}
