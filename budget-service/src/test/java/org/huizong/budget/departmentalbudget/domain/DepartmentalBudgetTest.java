package org.huizong.budget.departmentalbudget.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huizong.budget.departmentalbudget.domain.Standing.Reached;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepartmentalBudgetTest {

    private static final ContentStamp FIRST = new ContentStamp("a", "document-a", Origin.FILED);
    private static final ContentStamp SECOND = new ContentStamp("b", "document-b", Origin.FILED);

    private final DepartmentalBudget budget =
            new DepartmentalBudget(new BookIdentity("653001", "阿图什市信访局", 2025, Stage.INITIAL), "653001");

    @Test
    void everyActMakesTheNextVersionAndKeepsItsContent() {
        // Given
        budget.draft(FIRST, act(ActKind.FILING));
        budget.carryOut(act(ActKind.SUBMISSION));
        // When
        var approved = budget.carryOut(act(ActKind.APPROVAL));
        // Then
        assertThat(approved).isEqualTo(new BookVersion(3, BookStatus.APPROVED, FIRST, act(ActKind.APPROVAL)));
    }

    @Test
    void aPublishedContentStandsWhileItsCorrectionIsADraft() {
        // Given
        publish(FIRST);
        // When
        budget.draft(SECOND, act(ActKind.FILING));
        // Then
        assertThat(budget.standing())
                .isEqualTo(new Standing(Map.of(
                        BookStatus.SUBMITTED, new Reached(4, "a"),
                        BookStatus.APPROVED, new Reached(4, "a"),
                        BookStatus.PUBLISHED, new Reached(4, "a"))));
    }

    @Test
    void aCorrectionReachesOneStatusAfterTheOther() {
        // Given
        publish(FIRST);
        budget.draft(SECOND, act(ActKind.FILING));
        // When
        budget.carryOut(act(ActKind.SUBMISSION));
        // Then
        assertThat(budget.standing())
                .isEqualTo(new Standing(Map.of(
                        BookStatus.SUBMITTED, new Reached(6, "b"),
                        BookStatus.APPROVED, new Reached(4, "a"),
                        BookStatus.PUBLISHED, new Reached(4, "a"))));
    }

    @Test
    void aReturnLeadsBackToDraftAndKeepsWhatWasSubmitted() {
        // Given
        budget.draft(FIRST, act(ActKind.FILING));
        budget.carryOut(act(ActKind.SUBMISSION));
        // When
        var returned = budget.carryOut(act(ActKind.RETURN));
        // Then
        assertThat(returned).isEqualTo(new BookVersion(3, BookStatus.DRAFT, FIRST, act(ActKind.RETURN)));
        assertThat(budget.standing()).isEqualTo(new Standing(Map.of(BookStatus.SUBMITTED, new Reached(2, "a"))));
    }

    @Test
    void aWithdrawalTakesBackEverythingThatStood() {
        // Given
        publish(FIRST);
        // When
        budget.carryOut(act(ActKind.WITHDRAWAL));
        // Then
        assertThat(budget.standing()).isEqualTo(Standing.NONE);
    }

    @Test
    void anAdjustmentReopensAnApprovedBookWithTheContentItHas() {
        // Given
        budget.draft(FIRST, act(ActKind.FILING));
        budget.carryOut(act(ActKind.SUBMISSION));
        budget.carryOut(act(ActKind.APPROVAL));
        // When
        var adjusted = budget.carryOut(act(ActKind.ADJUSTMENT));
        // Then
        assertThat(adjusted).isEqualTo(new BookVersion(4, BookStatus.DRAFT, FIRST, act(ActKind.ADJUSTMENT)));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActKind.class,
            names = {"RETURN", "APPROVAL", "PUBLICATION", "ADJUSTMENT"})
    void aDraftAllowsNothingThatComesAfterItsSubmission(ActKind kind) {
        budget.draft(FIRST, act(ActKind.FILING));
        assertThatThrownBy(() -> budget.carryOut(act(kind)))
                .isInstanceOf(BookStateException.class)
                .hasMessage("a book that is draft allows no " + kind.code());
    }

    @Test
    void aFrozenContentTakesNoDraft() {
        budget.draft(FIRST, act(ActKind.FILING));
        budget.carryOut(act(ActKind.SUBMISSION));
        assertThatThrownBy(() -> budget.draft(SECOND, act(ActKind.FILING)))
                .isInstanceOf(BookStateException.class)
                .hasMessage("a book that is submitted allows no filing");
    }

    @Test
    void theSameBytesAreHeldUntilMoreIsAskedOfThem() {
        budget.draft(FIRST, act(ActKind.IMPORT));
        assertThat(Set.of(
                        "draft " + budget.holds("document-a", BookStatus.DRAFT),
                        "published " + budget.holds("document-a", BookStatus.PUBLISHED),
                        "other " + budget.holds("document-b", BookStatus.DRAFT)))
                .isEqualTo(Set.of("draft true", "published false", "other false"));
    }

    @Test
    void theSameContentIsHeldWhereverItsBytesCameFrom() {
        budget.draft(FIRST, act(ActKind.IMPORT));
        assertThat(List.of(
                        budget.holds(FIRST.contentHash(), BookStatus.DRAFT),
                        budget.holds(SECOND.contentHash(), BookStatus.DRAFT)))
                .isEqualTo(List.of(true, false));
    }

    @Test
    void aWithdrawnBookHoldsNothing() {
        publish(FIRST);
        budget.carryOut(act(ActKind.WITHDRAWAL));
        assertThat(budget.holds("document-a", BookStatus.PUBLISHED)).isFalse();
    }

    @Test
    void aPublicDocumentIsRecordedWhateverIsBeingPrepared() {
        // Given
        budget.draft(FIRST, act(ActKind.FILING));
        budget.carryOut(act(ActKind.SUBMISSION));
        // When
        var recorded = budget.record(SECOND, act(ActKind.RECORDING));
        // Then
        assertThat(recorded).isEqualTo(new BookVersion(3, BookStatus.PUBLISHED, SECOND, act(ActKind.RECORDING)));
    }

    private void publish(ContentStamp content) {
        budget.draft(content, act(ActKind.FILING));
        budget.carryOut(act(ActKind.SUBMISSION));
        budget.carryOut(act(ActKind.APPROVAL));
        budget.carryOut(act(ActKind.PUBLICATION));
    }

    private static Act act(ActKind kind) {
        return new Act(kind, "zhang", Instant.EPOCH, Grounds.NONE);
    }
}
