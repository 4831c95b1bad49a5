package org.huizong.performance.scoring.domain;

import java.util.Locale;

/** 计分说明: why an indicator has the score that was computed, or why none could be. */
public enum ScoreReason {
    TARGET_MET("实际完成值达到指标值", "the actual value meets the target"),
    BELOW_TARGET("实际完成值低于指标值，按完成比例计分", "the actual value is below the target and scores in proportion"),
    ABOVE_CEILING("实际完成值超过上限，按超出比例扣分", "the actual value exceeds the ceiling and loses in proportion"),
    TWICE_CEILING("实际完成值达到上限的两倍，不得分", "the actual value is twice the ceiling or more and scores nothing"),
    ABOVE_NONE("指标值为 0，实际完成值大于 0，不得分", "the target is 0 and the actual value is not, so it scores nothing"),
    LATE("晚于指标值所定的日期", "later than the day of the target"),
    QUALITATIVE_BAND("按达成程度所在档次的分值区间计分", "scores within the band of its words"),
    SATISFACTION_BAND("按满意度所在档次计分", "scores by the band of satisfaction"),
    EXECUTION_RATE("按预算执行率计分", "scores by the execution rate"),
    NO_EXECUTION(
            "没有填写全年预算数或全年执行数，无法核算", "the full-year budget or what was executed is missing, so nothing can be computed"),
    NO_WEIGHT("没有分值，无法核算", "has no weight, so nothing can be computed"),
    NO_ACTUAL("没有填写实际完成值，无法核算", "states no actual value, so nothing can be computed"),
    TARGET_NOT_UNDERSTOOD("指标值无法识别，无法核算", "the target is not understood, so nothing can be computed"),
    ACTUAL_NOT_UNDERSTOOD("实际完成值无法识别，无法核算", "the actual value is not understood, so nothing can be computed"),
    KIND_DIFFERS("实际完成值与指标值不是同类的值，无法核算", "the actual value is of another kind than the target"),
    UNIT_DIFFERS("实际完成值与指标值的计量单位不同，无法核算", "the actual value is in another unit than the target"),
    NEGATIVE_TARGET("指标值为负数，完成比例没有意义，无法核算", "the target is negative, so a proportion has no meaning"),
    DATE_UNDECIDED("日期只写到月，无法判断是否按期", "the dates are not exact enough to tell whether it was in time");

    private final String zh;
    private final String en;

    ScoreReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The word of the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
