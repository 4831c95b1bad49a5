package org.huizong.budget.departmentalbudget.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.departmentalbudget.domain.Act;
import org.huizong.budget.departmentalbudget.domain.ActKind;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.departmentalbudget.domain.ContentStamp;
import org.huizong.budget.departmentalbudget.domain.Coverage;
import org.huizong.budget.departmentalbudget.domain.Grounds;
import org.huizong.budget.departmentalbudget.domain.Grounds.Occasion;
import org.huizong.budget.departmentalbudget.domain.Origin;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Review;

@Entity
@Table(name = "departmental_budget_version")
@IdClass(BookVersionEntity.Key.class)
class BookVersionEntity {

    @Id
    @Column(name = "book_id")
    UUID bookId;

    @Id
    long version;

    String act;
    String status;

    @Column(name = "content_hash")
    String contentHash;

    @Column(name = "document_hash")
    String documentHash;

    String origin;
    String actor;

    @Column(name = "acted_at")
    Instant actedAt;

    String opinion;

    @Column(name = "document_number")
    String documentNumber;

    String round;

    @Column(name = "adjustment_kind")
    String adjustmentKind;

    @Column(name = "review_kind")
    String reviewKind;

    @Column(name = "review_result")
    String reviewResult;

    String coverage;

    static BookVersionEntity of(UUID bookId, BookVersion version) {
        var entity = new BookVersionEntity();
        entity.bookId = bookId;
        entity.version = version.version();
        entity.act = version.act().kind().code();
        entity.status = version.status().code();
        entity.contentHash = version.content().contentHash();
        entity.documentHash = version.content().documentHash();
        entity.origin = version.content().origin().code();
        entity.actor = version.act().actor();
        entity.actedAt = version.act().at();
        entity.opinion = version.act().grounds().opinion();
        entity.documentNumber = version.act().grounds().documentNumber();
        entity.coverage = version.content().coverage().code();
        entity.take(version.act().grounds().occasion());
        return entity;
    }

    private void take(Occasion occasion) {
        round = occasion.round().map(RoundKind::code).orElse(null);
        adjustmentKind = occasion.adjustment().map(AdjustmentKind::code).orElse(null);
        reviewKind = occasion.review().map(review -> review.kind().code()).orElse(null);
        reviewResult = occasion.review().map(review -> review.result().code()).orElse(null);
    }

    private Occasion occasion() {
        return new Occasion(
                Optional.ofNullable(round).map(RoundKind::ofCode),
                Optional.ofNullable(adjustmentKind).map(AdjustmentKind::ofCode),
                Optional.ofNullable(reviewKind)
                        .map(kind -> new Review(Review.Kind.ofCode(kind), Review.Result.ofCode(reviewResult))));
    }

    BookVersion toVersion() {
        return new BookVersion(
                version,
                BookStatus.ofCode(status),
                new ContentStamp(contentHash, documentHash, Origin.ofCode(origin), Coverage.ofCode(coverage)),
                new Act(ActKind.ofCode(act), actor, actedAt, new Grounds(opinion, documentNumber, occasion())));
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        UUID bookId;
        long version;

        Key() {}

        Key(UUID bookId, long version) {
            this.bookId = bookId;
            this.version = version;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && bookId.equals(key.bookId) && version == key.version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, version);
        }
    }
}
