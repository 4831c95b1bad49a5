package org.huizong.budget.departmentalbudget.domain;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.money.Amount;

/**
 * 调整文件: the document by which a book was opened again, and what it did to the total expenditure.
 *
 * @param version version of the book that the document opened
 * @param kind empty where the document did not say: the approved book itself was opened for a correction
 * @param before total expenditure of the content that was approved before
 * @param after total of what was last submitted under the document; empty while nothing has been
 * @param approvedVersion version that approved it; empty while it is not
 */
public record AdjustmentDocument(
        UUID bookId,
        long version,
        Optional<AdjustmentKind> kind,
        String documentNumber,
        Amount before,
        Optional<Amount> after,
        OptionalLong approvedVersion) {

    /** @throws AdjustmentEffectException if a document of this kind cannot lead to the total */
    public AdjustmentDocument submitted(Amount total) {
        kind.filter(word -> !word.allows(before, total)).ifPresent(word -> {
            throw new AdjustmentEffectException(this, total);
        });
        return new AdjustmentDocument(
                bookId, version, kind, documentNumber, before, Optional.of(total), approvedVersion);
    }

    public AdjustmentDocument approvedBy(long approval) {
        return new AdjustmentDocument(bookId, version, kind, documentNumber, before, after, OptionalLong.of(approval));
    }
}
