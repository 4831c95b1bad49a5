package org.huizong.performance.performancegoal.domain;

import java.util.Locale;
import org.huizong.contracts.money.AmountUnit;

/**
 * 绩效问题: what one relation says about one goal or self-evaluation. Values stand as the document prints them, in its own unit.
 *
 * @param id stable for one rule at one place, whatever the figures
 * @param rule id of the relation, such as {@code Q07}
 * @param subject where it belongs
 * @param left the figure that is judged
 * @param right what it is compared with; {@link Side#NONE} when there is nothing to compare with
 * @param difference left less right in {@code unit}; empty when no amounts are compared
 */
public record GoalFinding(
        String id,
        String rule,
        Severity severity,
        Kind kind,
        Subject subject,
        Message message,
        AmountUnit unit,
        Side left,
        Side right,
        String difference) {

    /** 严重程度. */
    public enum Severity {
        ERROR,
        WARNING,
        INFO;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the finding says about its two sides. */
    public enum Kind {
        INCONSISTENT,
        ROUNDING,
        MISSING,
        MALFORMED,
        NAME,
        CLASSIFIED,
        IMPLAUSIBLE;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A goal, a self-evaluation, or the whole book, by its place in the content. */
    public record Subject(Type type, int position) {

        public static final Subject BOOK = new Subject(Type.BOOK, 0);

        public enum Type {
            GOAL,
            SELF_EVALUATION,
            BOOK
        }
    }

    /** One sentence in both languages of the API. */
    public record Message(String zh, String en) {}

    /**
     * @param where place by printed names
     * @param line line of the document; 0 when there is none
     * @param value as printed, or the recomputed figure
     */
    public record Side(String where, int line, String value) {

        public static final Side NONE = new Side("", 0, "");
    }
}
