package org.huizong.budget.departmentalbudget.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.huizong.budget.budgetround.domain.RoundKind;
import org.huizong.budget.departmentalbudget.domain.Grounds.Occasion;
import org.huizong.budget.departmentalbudget.domain.Standing.Reached;
import org.huizong.contracts.book.BookStatus;
import org.huizong.contracts.book.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a book, in whatever order: refused acts change nothing, and what is published stands. */
class LifeCyclePropertyTest {

    private static final int ACTS = 200;
    private static final BookIdentity IDENTITY = new BookIdentity("653001", "阿图什市信访局", 2025, Stage.INITIAL);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyAPublicationARecordingOrAWithdrawalMovesWhatIsPublished(long seed) {
        var random = new Random(seed);
        var budget = new DepartmentalBudget(IDENTITY, "653001");
        var history = new ArrayList<BookVersion>();
        for (int i = 0; i < ACTS; i++) {
            var before = State.of(budget);
            var kind = ActKind.values()[random.nextInt(ActKind.values().length)];
            var version = attempt(budget, kind, random);
            version.ifPresent(history::add);
            var after = State.of(budget);
            if (version.isEmpty()) {
                assertThat(after)
                        .as("a refused %s changes nothing", kind.code())
                        .isEqualTo(before);
            } else {
                checkStep(before, after, version.get());
            }
        }
        assertThat(history.stream().map(BookVersion::version).toList())
                .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(budget.standing()).isEqualTo(replayed(history).standing());
    }

    private static void checkStep(State before, State after, BookVersion version) {
        var kind = version.act().kind();
        if (!List.of(ActKind.PUBLICATION, ActKind.RECORDING, ActKind.WITHDRAWAL).contains(kind)) {
            assertThat(after.published()).as("published after %s", kind.code()).isEqualTo(before.published());
        }
        if (List.of(ActKind.PUBLICATION, ActKind.RECORDING).contains(kind)) {
            assertThat(after.published())
                    .isEqualTo(Optional.of(
                            new Reached(version.version(), version.content().contentHash())));
        }
        if (before.status() == BookStatus.APPROVED && version.status() != BookStatus.APPROVED) {
            assertThat(kind)
                    .as("an approved content is frozen")
                    .isIn(ActKind.PUBLICATION, ActKind.ADJUSTMENT, ActKind.WITHDRAWAL, ActKind.RECORDING);
        }
        if (kind == ActKind.REVIEW) {
            assertThat(after).isEqualTo(new State(before.status(), before.published(), version.version()));
        }
    }

    private static Optional<BookVersion> attempt(DepartmentalBudget budget, ActKind kind, Random random) {
        var act = new Act(kind, "zhang", Instant.EPOCH, grounds(random));
        var content = new ContentStamp("content-" + random.nextInt(5), "document-" + random.nextInt(5), Origin.FILED);
        if (budget.newest().isEmpty() && !takesContent(kind)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (kind) {
                        case FILING, IMPORT -> budget.draft(content, act);
                        case RECORDING -> budget.record(content, act);
                        case EXECUTION -> budget.execute(content, act, BookStatus.APPROVED);
                        default -> budget.carryOut(act);
                    });
        } catch (BookStateException refused) {
            return Optional.empty();
        }
    }

    private static boolean takesContent(ActKind kind) {
        return Set.of(ActKind.FILING, ActKind.IMPORT, ActKind.RECORDING, ActKind.EXECUTION)
                .contains(kind);
    }

    private static Grounds grounds(Random random) {
        var rounds = RoundKind.values();
        var round =
                random.nextBoolean() ? Optional.of(rounds[random.nextInt(rounds.length)]) : Optional.<RoundKind>empty();
        return new Grounds("意见", "1号", new Occasion(round, Optional.empty(), Optional.empty()));
    }

    /** The standing is a function of the history: what is stored can always be proved by it. */
    private static DepartmentalBudget replayed(List<BookVersion> history) {
        var standing = Standing.NONE;
        for (var version : history) {
            standing = standing.after(version);
        }
        return new DepartmentalBudget(IDENTITY, "653001", history.get(history.size() - 1), standing);
    }

    private record State(BookStatus status, Optional<Reached> published, long version) {

        static State of(DepartmentalBudget budget) {
            return new State(
                    budget.newest().map(BookVersion::status).orElse(BookStatus.DRAFT),
                    budget.standing().of(BookStatus.PUBLISHED),
                    budget.newest().map(BookVersion::version).orElse(0L));
        }
    }
}
