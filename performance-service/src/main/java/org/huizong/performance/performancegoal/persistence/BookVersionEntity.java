package org.huizong.performance.performancegoal.persistence;

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
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Review;
import org.huizong.performance.performancegoal.domain.Act;
import org.huizong.performance.performancegoal.domain.ActKind;
import org.huizong.performance.performancegoal.domain.BookVersion;
import org.huizong.performance.performancegoal.domain.ContentStamp;
import org.huizong.performance.performancegoal.domain.Grounds;

@Entity
@Table(name = "performance_book_version")
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

    String actor;

    @Column(name = "acted_at")
    Instant actedAt;

    String opinion;

    @Column(name = "document_number")
    String documentNumber;

    String review;

    @Column(name = "review_result")
    String reviewResult;

    static BookVersionEntity of(UUID bookId, BookVersion version) {
        var entity = new BookVersionEntity();
        entity.bookId = bookId;
        entity.version = version.version();
        entity.act = version.act().kind().code();
        entity.status = version.status().code();
        entity.contentHash = version.content().contentHash();
        entity.documentHash = version.content().documentHash();
        entity.actor = version.act().actor();
        entity.actedAt = version.act().at();
        entity.opinion = version.act().grounds().opinion();
        entity.documentNumber = version.act().grounds().documentNumber();
        var reviewed = version.act().grounds().review();
        entity.review = reviewed.map(Review::kind).map(Review.Kind::code).orElse(null);
        entity.reviewResult =
                reviewed.map(Review::result).map(Review.Result::code).orElse(null);
        return entity;
    }

    BookVersion toVersion() {
        return new BookVersion(
                version,
                BookStatus.ofCode(status),
                new ContentStamp(contentHash, documentHash),
                new Act(ActKind.ofCode(act), actor, actedAt, new Grounds(opinion, documentNumber, reviewed())));
    }

    private Optional<Review> reviewed() {
        return Optional.ofNullable(review)
                .map(kind -> new Review(Review.Kind.ofCode(kind), Review.Result.ofCode(reviewResult)));
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
