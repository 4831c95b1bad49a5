package org.huizong.budget.departmentalbudget.domain;

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
 * 部门预算: the book of one budget unit, fiscal year and stage on its way from 草稿 over 送审 and 批复 to 公开. Every act makes
 * the next version. It knows its contents by their stamps only: what they say decides nothing here.
 */
public final class DepartmentalBudget {

    private final UUID id;
    private final BookIdentity identity;
    private final String partitionRegion;
    private BookVersion newest;
    private Standing standing;

    /** A book that no document has spoken of before. */
    public DepartmentalBudget(BookIdentity identity, String partitionRegion) {
        this(identity, partitionRegion, null, Standing.NONE);
    }

    /**
     * A book as it was stored.
     *
     * @param partitionRegion region that chose the partition of its events when the book was created; kept for its life,
     *     so that the order of its events survives a change of the region tree
     */
    public DepartmentalBudget(BookIdentity identity, String partitionRegion, BookVersion newest, Standing standing) {
        this.id = identity.bookId();
        this.identity = identity;
        this.partitionRegion = partitionRegion;
        this.newest = newest;
        this.standing = standing;
    }

    /** 填报, 导入: the content becomes the draft; what was published before stands until the draft is published. */
    public BookVersion draft(ContentStamp content, Act act) {
        if (newest != null && !isOfLaterRound(act)) {
            require(act.kind(), DRAFT, PUBLISHED, WITHDRAWN);
        }
        return next(DRAFT, content, act);
    }

    /** 二上 takes the place of what was declared in 一上, without a return for every unit. */
    private boolean isOfLaterRound(Act act) {
        var submitted = newest.act().grounds().occasion().round();
        var present = act.grounds().occasion().round();
        return newest.status() == SUBMITTED
                && submitted.isPresent()
                && present.filter(round -> round.compareTo(submitted.get()) > 0).isPresent();
    }

    /** 登记公开: the document is public already, whatever has been prepared here. */
    public BookVersion record(ContentStamp content, Act act) {
        return next(PUBLISHED, content, act);
    }

    /** 登记执行数: facts of the treasury need no submission; a status below the present one takes nothing back. */
    public BookVersion execute(ContentStamp content, Act act, BookStatus status) {
        if (status != APPROVED && status != PUBLISHED) {
            throw new IllegalArgumentException("execution is approved or published: " + status.code());
        }
        return next(status, content, act);
    }

    /** Whether this very document is the newest content and has reached the status. */
    public boolean stands(String documentHash, BookStatus status) {
        return newest != null
                && newest.content().documentHash().equals(documentHash)
                && (newest.status() == status || newest.status() == PUBLISHED);
    }

    /** 送审, 退回, 审核, 批复, 公开, 调整, 撤回: an act on the content that the book has. */
    public BookVersion carryOut(Act act) {
        return switch (act.kind()) {
            case SUBMISSION -> move(act, SUBMITTED, DRAFT);
            case RETURN -> move(act, DRAFT, SUBMITTED);
            case REVIEW -> review(act);
            case APPROVAL -> move(act, APPROVED, SUBMITTED);
            case PUBLICATION -> move(act, PUBLISHED, APPROVED);
            case ADJUSTMENT -> move(act, DRAFT, APPROVED, PUBLISHED);
            case WITHDRAWAL -> move(act, WITHDRAWN, DRAFT, SUBMITTED, APPROVED, PUBLISHED);
            case FILING, IMPORT, RECORDING, EXECUTION ->
                throw new IllegalArgumentException(act.kind().code() + " needs a content");
        };
    }

    /** A review keeps the status, and the round in which the content was submitted. */
    private BookVersion review(Act act) {
        require(act.kind(), SUBMITTED, APPROVED);
        var grounds = act.grounds().in(newest.act().grounds().occasion().round());
        return next(newest.status(), newest.content(), new Act(act.kind(), act.actor(), act.at(), grounds));
    }

    /**
     * Whether this is the newest content already and stands as far as it is asked to.
     *
     * @param hash of the bytes of a document, or of a content that was handed in without one
     */
    public boolean holds(String hash, BookStatus asked) {
        return newest != null
                && (newest.content().documentHash().equals(hash)
                        || newest.content().contentHash().equals(hash))
                && newest.status() != WITHDRAWN
                && (asked == DRAFT || newest.status() == PUBLISHED);
    }

    /** Whether the book is a draft of this very content, wherever the bytes came from. */
    public boolean isDraftOf(ContentStamp content) {
        return newest != null
                && newest.status() == DRAFT
                && newest.content().origin() == content.origin()
                && newest.content().contentHash().equals(content.contentHash());
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
