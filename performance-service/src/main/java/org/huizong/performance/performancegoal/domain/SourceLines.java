package org.huizong.performance.performancegoal.domain;

/** Where a goal or an indicator stands in its document; both lines are 0 for what was filed natively. */
public record SourceLines(int first, int last) {

    public static final SourceLines NONE = new SourceLines(0, 0);
}
