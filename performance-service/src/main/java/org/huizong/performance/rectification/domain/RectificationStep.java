package org.huizong.performance.rectification.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * 整改经过: one step, kept for good.
 *
 * @param opinion what is asked, answered or objected; may be empty in a closing
 */
public record RectificationStep(Kind kind, String opinion, String actor, Instant at) {

    public enum Kind {
        /** 下达. */
        NOTICE,
        /** 反馈. */
        FEEDBACK,
        /** 退回: the feedback does not suffice. */
        RETURN,
        /** 销号. */
        CLOSING;

        /** The word of the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word that is no step */
        public static Kind ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("unknown step: " + code));
        }
    }
}
