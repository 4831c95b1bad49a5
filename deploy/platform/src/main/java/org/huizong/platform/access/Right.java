package org.huizong.platform.access;

/** What a caller may do with a book, a goal or a register; the rows of the role table of the API. */
public enum Right {
    /** Drafts, findings, versions: everything that is not published. */
    READ_UNPUBLISHED,
    /** Detail that disclosure withholds (涉密). */
    READ_CLASSIFIED,
    /** Import, PUT and dry run. */
    WRITE,
    /** An import with {@code status=published}. */
    RECORD_AS_PUBLISHED,
    /** 送审. */
    SUBMIT,
    /** 退回, 批复, 公开, 调整, 撤回 and the waiver of a finding. */
    DECIDE,
    /** Code lists, registers of regions and budget units, rebuilds. */
    MAINTAIN
}
