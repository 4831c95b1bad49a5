package org.huizong.performance.scoring.domain;

import java.util.Locale;

/** 计分公式: which formula scores an indicator; a is the actual value, t the target, w the weight. */
public enum Formula {
    /** ≥, &gt; and =: w where a reaches t, else a ÷ t × w. */
    PROPORTIONAL("a≥t → w；a<t → a÷t×w"),
    /** ≤ and &lt;: w up to t, then falling to 0 at twice t. */
    CEILING("a≤t → w；t<a<2t → (1−(a−t)÷t)×w；a≥2t → 0"),
    /** = 0: w where nothing happened, else 0. */
    NONE_ALLOWED("t=0：a≤0 → w；否则 0"),
    /** A day or a month. */
    DEADLINE("按期 → w；逾期 → 逾期比例×w"),
    /** Words: a band of the weight. */
    QUALITATIVE("按达成程度分档"),
    /** 满意度 by the bands of the scheme. */
    SATISFACTION("按满意度分档"),
    /** Nothing could be computed. */
    NONE("");

    private final String text;

    Formula(String text) {
        this.text = text;
    }

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String text() {
        return text;
    }
}
