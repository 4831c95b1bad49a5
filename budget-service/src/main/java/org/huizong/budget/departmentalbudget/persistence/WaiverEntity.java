package org.huizong.budget.departmentalbudget.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.huizong.budget.departmentalbudget.application.Waiver;

@Entity
@Immutable
@Table(name = "finding_waiver")
@IdClass(WaiverEntity.Key.class)
class WaiverEntity {

    @Id
    @Column(name = "book_id")
    UUID bookId;

    @Id
    @Column(name = "content_hash")
    String contentHash;

    @Id
    @Column(name = "finding_id")
    String findingId;

    /** Which waiver of its finding, from 1; it is more than one where an earlier one was revoked. */
    @Id
    int ordinal;

    String reason;
    String actor;

    @Column(name = "waived_at")
    Instant waivedAt;

    static WaiverEntity of(Key key, Waiver waiver) {
        var entity = new WaiverEntity();
        entity.bookId = key.bookId;
        entity.contentHash = key.contentHash;
        entity.findingId = key.findingId;
        entity.ordinal = key.ordinal;
        entity.reason = waiver.reason();
        entity.actor = waiver.actor();
        entity.waivedAt = waiver.at();
        return entity;
    }

    Waiver toWaiver() {
        return new Waiver(findingId, reason, actor, waivedAt);
    }

    Key key() {
        return new Key(bookId, contentHash, findingId, ordinal);
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        UUID bookId;
        String contentHash;
        String findingId;
        int ordinal;

        Key() {}

        Key(UUID bookId, String contentHash, String findingId, int ordinal) {
            this.bookId = bookId;
            this.contentHash = contentHash;
            this.findingId = findingId;
            this.ordinal = ordinal;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && bookId.equals(key.bookId)
                    && contentHash.equals(key.contentHash)
                    && findingId.equals(key.findingId)
                    && ordinal == key.ordinal;
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, contentHash, findingId, ordinal);
        }
    }
}
