package org.huizong.performance.performancegoal.domain;

import static org.huizong.contracts.book.BookStatus.APPROVED;
import static org.huizong.contracts.book.BookStatus.DRAFT;
import static org.huizong.contracts.book.BookStatus.PUBLISHED;
import static org.huizong.contracts.book.BookStatus.SUBMITTED;
import static org.huizong.contracts.book.BookStatus.WITHDRAWN;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huizong.contracts.book.BookStatus;

/**
 * 绩效目标册: the goals of one budget unit, fiscal year and stage on their way from 草稿 over 送审 and 批复 to 公开. Every act makes
 * the next version. It knows its contents by their stamps only: what they say decides nothing here.
 */
public final class PerformanceBook {

    private final UUID id;
    private final BookIdentity identity;
    private final String partitionRegion;
    private BookVersion newest;
    private Standing standing;

    /** A book that no document has spoken of before. */
    public PerformanceBook(BookIdentity identity, String partitionRegion) {
        this(identity, partitionRegion, null, Standing.NONE);
    }

    /**
     * A book as it was stored.
     *
     * @param partitionRegion region that chose the partition of its events when the book was created; kept for its life,
     *     so that the order of its events survives a change of the region tree
     */
    public PerformanceBook(BookIdentity identity, String partitionRegion, BookVersion newest, Standing standing) {
        this.id = identity.bookId();
        this.identity = identity;
        this.partitionRegion = partitionRegion;
        this.newest = newest;
        this.standing = standing;
    }

    /** 填报, 导入: the content becomes the draft; what was published before stands until the draft is published. */
    public BookVersion draft(ContentStamp content, Act act) {
        if (newest != null) {
            require(act.kind(), DRAFT, PUBLISHED, WITHDRAWN);
        }
        return next(DRAFT, content, act);
    }

    /** 登记公开: the document is public already, whatever has been prepared here. */
    public BookVersion record(ContentStamp content, Act act) {
        return next(PUBLISHED, content, act);
    }

    /** 送审, 退回, 批复, 公开, 调整, 撤回: an act on the content that the book has. */
    public BookVersion carryOut(Act act) {
        return switch (act.kind()) {
            case SUBMISSION -> move(act, SUBMITTED, DRAFT);
            case RETURN -> move(act, DRAFT, SUBMITTED);
            case APPROVAL -> move(act, APPROVED, SUBMITTED);
            case PUBLICATION -> move(act, PUBLISHED, APPROVED);
            case ADJUSTMENT -> move(act, DRAFT, APPROVED, PUBLISHED);
            case WITHDRAWAL -> move(act, WITHDRAWN, DRAFT, SUBMITTED, APPROVED, PUBLISHED);
            case BUDGET_CHANGE -> sameContent(act);
            case REVIEW -> {
                require(act.kind(), SUBMITTED, APPROVED);
                yield sameContent(act);
            }
            case SCORING -> {
                require(act.kind(), DRAFT, SUBMITTED, APPROVED, PUBLISHED);
                yield sameContent(act);
            }
            case FILING, IMPORT, RECORDING ->
                throw new IllegalArgumentException(act.kind().code() + " needs a content");
        };
    }

    /** Whether these very bytes are already the newest content and stand as far as they are asked to. */
    public boolean holds(String documentHash, BookStatus asked) {
        return newest != null
                && newest.content().documentHash().equals(documentHash)
                && newest.status() != WITHDRAWN
                && (asked == DRAFT || newest.status() == PUBLISHED);
    }

    /** Whether the newest version is a draft that says just this. */
    public boolean isDraftOf(String contentHash) {
        return newest != null
                && newest.status() == DRAFT
                && newest.content().contentHash().equals(contentHash);
    }

    /** The goals stay as they are, and so does what has been reached: they were looked at, scored, or cover another sum. */
    private BookVersion sameContent(Act act) {
        newest = new BookVersion(Math.incrementExact(newest.version()), newest.status(), newest.content(), act);
        return newest;
    }

    private BookVersion move(Act act, BookStatus to, BookStatus... from) {
        require(act.kind(), from);
        return next(to, newest.content(), act);
    }

    private void require(ActKind act, BookStatus... allowed) {
        if (!Set.of(allowed).contains(newest.status())) {
            throw new BookStateException(newest.status(), act);
        }
    }

    private BookVersion next(BookStatus status, ContentStamp content, Act act) {
        long version = newest == null ? 1 : Math.incrementExact(newest.version());
        newest = new BookVersion(version, status, content, act);
        standing = standing.after(newest);
        return newest;
    }

    public UUID id() {
        return id;
    }

    public BookIdentity identity() {
        return identity;
    }

    public String partitionRegion() {
        return partitionRegion;
    }

    /** Empty only before the first content. */
    public Optional<BookVersion> newest() {
        return Optional.ofNullable(newest);
    }

    public Standing standing() {
        return standing;
    }
}
