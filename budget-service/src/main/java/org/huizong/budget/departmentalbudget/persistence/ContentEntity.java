package org.huizong.budget.departmentalbudget.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "departmental_budget_content")
@IdClass(ContentEntity.Key.class)
class ContentEntity {

    @Id
    @Column(name = "book_id")
    UUID bookId;

    @Id
    @Column(name = "content_hash")
    String contentHash;

    String content;
    String findings;

    @Column(name = "printed_tables")
    int printedTables;

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        UUID bookId;
        String contentHash;

        Key() {}

        Key(UUID bookId, String contentHash) {
            this.bookId = bookId;
            this.contentHash = contentHash;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && bookId.equals(key.bookId) && contentHash.equals(key.contentHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(bookId, contentHash);
        }
    }
}
