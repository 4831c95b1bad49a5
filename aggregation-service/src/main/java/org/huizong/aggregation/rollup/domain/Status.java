package org.huizong.aggregation.rollup.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** 口径状态: the newest content that reached at least this status. A status is the sum of the layers up to its own. */
public enum Status {
    PUBLISHED("published"),
    APPROVED("approved"),
    SUBMITTED("submitted");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The last difference layer that belongs to the status. */
    public int lastLayer() {
        return ordinal();
    }

    public int bit() {
        return 1 << ordinal();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Status::code).toList();
    }

    public static Optional<Status> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }
}
