package org.huizong.budget.departmentalbudget.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.domain.AdjustmentDocument;
import org.huizong.budget.departmentalbudget.domain.AdjustmentKind;
import org.huizong.contracts.money.Amount;

@Entity
@Table(name = "budget_adjustment")
@IdClass(BookVersionEntity.Key.class)
class AdjustmentEntity {

    @Id
    @Column(name = "book_id")
    UUID bookId;

    @Id
    long version;

    String kind;

    @Column(name = "document_number")
    String documentNumber;

    @Column(name = "before_fen")
    long beforeFen;

    @Column(name = "after_fen")
    Long afterFen;

    @Column(name = "approved_version")
    Long approvedVersion;

    void take(AdjustmentDocument document) {
        bookId = document.bookId();
        version = document.version();
        kind = document.kind().map(AdjustmentKind::code).orElse(null);
        documentNumber = document.documentNumber();
        beforeFen = document.before().fen();
        afterFen = document.after().map(Amount::fen).orElse(null);
        approvedVersion = document.approvedVersion().isPresent()
                ? document.approvedVersion().getAsLong()
                : null;
    }

    AdjustmentDocument toDocument() {
        return new AdjustmentDocument(
                bookId,
                version,
                Optional.ofNullable(kind).map(AdjustmentKind::ofCode),
                documentNumber,
                new Amount(beforeFen),
                Optional.ofNullable(afterFen).map(Amount::new),
                approvedVersion == null ? OptionalLong.empty() : OptionalLong.of(approvedVersion));
    }
}
