package org.huizong.performance.versiondiff;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * 差异: one value that two versions of the goals do not share.
 *
 * @param section 绩效目标 or 自评 that it stands in, as its project and horizon
 * @param row 三级指标 or funding; empty for the goal itself
 * @param before empty when the older version does not have the place
 */
public record ContentChange(
        Area area, String section, String row, String column, Optional<String> before, Optional<String> after) {

    public enum Area {
        GOAL,
        SELF_EVALUATION;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** After − before, exact, where both are plain figures. */
    public Optional<String> difference() {
        return figure(after).flatMap(now -> figure(before).map(now::subtract)).map(BigDecimal::toPlainString);
    }

    private static Optional<BigDecimal> figure(Optional<String> text) {
        return text.filter(value -> value.matches("-?\\d{1,18}(\\.\\d{1,6})?")).map(BigDecimal::new);
    }
}
