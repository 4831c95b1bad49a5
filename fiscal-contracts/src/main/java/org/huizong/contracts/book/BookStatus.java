package org.huizong.contracts.book;

import java.util.Arrays;
import java.util.List;

/**
 * 状态: how far a book has come (草稿, 已送审, 已批复, 已公开, 已撤回). Rollups know three views of it: the newest content
 * that reached at least {@link #SUBMITTED}, {@link #APPROVED} or {@link #PUBLISHED}.
 */
public enum BookStatus {
    DRAFT("draft"),
    SUBMITTED("submitted"),
    APPROVED("approved"),
    PUBLISHED("published"),
    WITHDRAWN("withdrawn");

    private final String code;

    BookStatus(String code) {
        this.code = code;
    }

    /** The word of the API. */
    public String code() {
        return code;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(BookStatus::code).toList();
    }

    /** @throws IllegalArgumentException for a word that is no status */
    public static BookStatus ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown status: " + code));
    }
}
