package org.huizong.budget.departmentalbudget.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.huizong.budget.departmentalbudget.application.Waiver;

/** 撤销 of the waiver with the same key. */
@Entity
@Immutable
@Table(name = "finding_waiver_revocation")
@IdClass(WaiverEntity.Key.class)
class RevocationEntity {

    @Id
    @Column(name = "book_id")
    UUID bookId;

    @Id
    @Column(name = "content_hash")
    String contentHash;

    @Id
    @Column(name = "finding_id")
    String findingId;

    @Id
    int ordinal;

    String reason;
    String actor;

    @Column(name = "revoked_at")
    Instant revokedAt;

    static RevocationEntity of(WaiverEntity.Key key, Waiver revocation) {
        var entity = new RevocationEntity();
        entity.bookId = key.bookId;
        entity.contentHash = key.contentHash;
        entity.findingId = key.findingId;
        entity.ordinal = key.ordinal;
        entity.reason = revocation.reason();
        entity.actor = revocation.actor();
        entity.revokedAt = revocation.at();
        return entity;
    }

    WaiverEntity.Key key() {
        return new WaiverEntity.Key(bookId, contentHash, findingId, ordinal);
    }

    Waiver toRevocation() {
        return new Waiver(findingId, reason, actor, revokedAt);
    }
}
