package org.huizong.aggregation.cell.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * 口径状态: the newest content that reached at least this status (已公开, 已批复, 已送审). Each is stored as the difference to
 * the one before it, so a quiet book, whose three views are equal, is written once.
 */
public enum View {
    PUBLISHED("published"),
    APPROVED("approved"),
    SUBMITTED("submitted");

    private final String code;

    View(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The bit of this view in a stored set of views. */
    public int bit() {
        return 1 << ordinal();
    }

    public static int mask(Collection<View> views) {
        return views.stream().mapToInt(View::bit).reduce(0, (a, b) -> a | b);
    }

    /** Empty for a status that has no view, such as a draft. */
    public static Optional<View> ofStatus(String status) {
        return Arrays.stream(values()).filter(view -> view.code.equals(status)).findFirst();
    }
}
