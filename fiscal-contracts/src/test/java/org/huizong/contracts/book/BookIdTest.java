package org.huizong.contracts.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookIdTest {

    @Test
    void theIdOfABookNeverChanges() {
        assertThat(BookId.of("653001", "阿图什市信访局", 2025, Stage.INITIAL))
                .isEqualTo(UUID.fromString("4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64"));
        assertThat(BookId.ofBudgetUnit("653001", "阿图什市信访局"))
                .isEqualTo(UUID.fromString("44a3190a-e348-35f0-9df9-1f022c3ab6d5"));
    }

    @Test
    void spacesInAPrintedNameMakeNoOtherUnit() {
        assertThat(BookId.of("653001", " 阿图什市\u3000信访局\u00a0", 2025, Stage.INITIAL))
                .isEqualTo(BookId.of("653001", "阿图什市信访局", 2025, Stage.INITIAL));
    }

    @Test
    void everyPartOfTheIdentityCounts() {
        var ids = Stream.of(
                BookId.of("653001", "信访局", 2025, Stage.INITIAL),
                BookId.of("653000", "信访局", 2025, Stage.INITIAL),
                BookId.of("653001", "统计局", 2025, Stage.INITIAL),
                BookId.of("653001", "信访局", 2024, Stage.INITIAL),
                BookId.of("653001", "信访局", 2025, Stage.ADJUSTED),
                BookId.ofBudgetUnit("653001", "信访局"));
        assertThat(ids.distinct()).hasSize(6);
    }
}
