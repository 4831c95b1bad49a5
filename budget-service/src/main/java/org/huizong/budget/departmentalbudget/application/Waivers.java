package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;

/** 豁免: findings that were lifted with a reason, kept for good with the content that they speak of. */
public interface Waivers {

    /** Replaces no earlier waiver: the first reason stands. */
    void add(UUID bookId, String contentHash, Waiver waiver);

    List<Waiver> of(UUID bookId, String contentHash, AccessScope scope);

    /** Every waiver that the book has ever had, newest first. */
    List<Kept> all(UUID bookId, AccessScope scope);

    /** @param contentHash of the content that the waiver speaks of */
    record Kept(String contentHash, Waiver waiver) {}
}
