package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;

/** 豁免: findings that were lifted with a reason and perhaps taken back; both are kept for good with their content. */
public interface Waivers {

    /** Replaces no waiver that is in force: the first reason stands until it is revoked. */
    void add(UUID bookId, String contentHash, Waiver waiver);

    /**
     * 撤销: takes the waiver of the finding that is in force back.
     *
     * @param revocation of whom, when and why
     * @return false if the caller sees no waiver of the finding in force
     */
    boolean revoke(UUID bookId, String contentHash, Waiver revocation, AccessScope scope);

    /** Those in force. */
    List<Waiver> of(UUID bookId, String contentHash, AccessScope scope);

    /** Every waiver that the book has ever had, newest first. */
    List<Kept> all(UUID bookId, AccessScope scope);

    /**
     * @param contentHash of the content that the waiver speaks of
     * @param revocation empty for a waiver that was not taken back
     */
    record Kept(String contentHash, Waiver waiver, Optional<Waiver> revocation) {}
}
