package org.huizong.budget.departmentalbudget.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.huizong.contracts.book.BookStatus;

/**
 * 现行内容: for each of submitted, approved and published the newest version that reached it. It stands while a newer one is
 * a draft, and until a withdrawal takes all of them back.
 */
public record Standing(Map<BookStatus, Reached> reached) {

    /** No content of the book has reached anything. */
    public static final Standing NONE = new Standing(Map.of());

    /** @param version the version whose act reached the status */
    public record Reached(long version, String contentHash) {}

    public Standing {
        reached = Map.copyOf(reached);
    }

    public Optional<Reached> of(BookStatus status) {
        return Optional.ofNullable(reached.get(status));
    }

    /** What stands after this version: who reaches a status has reached those below it. */
    Standing after(BookVersion version) {
        if (version.status() == BookStatus.WITHDRAWN) {
            return NONE;
        }
        if (version.act().kind() == ActKind.REVIEW) {
            return this;
        }
        var next = new EnumMap<BookStatus, Reached>(BookStatus.class);
        next.putAll(reached);
        var content = new Reached(version.version(), version.content().contentHash());
        switch (version.status()) {
            case PUBLISHED -> {
                next.put(BookStatus.SUBMITTED, content);
                next.put(BookStatus.APPROVED, content);
                next.put(BookStatus.PUBLISHED, content);
            }
            case APPROVED -> {
                next.put(BookStatus.SUBMITTED, content);
                next.put(BookStatus.APPROVED, content);
            }
            case SUBMITTED -> next.put(BookStatus.SUBMITTED, content);
            default -> {}
        }
        return new Standing(next);
    }
}
