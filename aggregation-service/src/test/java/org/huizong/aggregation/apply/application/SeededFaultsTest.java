package org.huizong.aggregation.apply.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.Contribution;
import org.huizong.aggregation.cell.domain.Layers;
import org.junit.jupiter.api.Test;

/** The simulation is itself under test: it must see each of these faults, or it would prove nothing. */
class SeededFaultsTest {

    private static final int STEPS = 80;

    /** What a transaction answers instead of the truth. */
    private record Fault(String method, UnaryOperator<Object> lie) {}

    @Test
    void aMissingFenceIsSeen() {
        assertThat(isSeen(new Fault("lockOffset", next -> 0L))).isTrue();
    }

    @Test
    void aMissingVersionGuardIsSeen() {
        assertThat(isSeen(new Fault("lockVersions", versions -> Map.of()))).isTrue();
    }

    @Test
    void forgottenContributionsAreSeen() {
        assertThat(isSeen(new Fault(
                        "current",
                        books -> changed(
                                books, was -> new Contribution(was.path(), was.year(), was.stage(), Layers.NONE)))))
                .isTrue();
    }

    @Test
    void contributionsTakenBackUnderAnotherTreeAreSeen() {
        assertThat(isSeen(new Fault("current", SeededFaultsTest::underAnotherTree)))
                .isTrue();
    }

    @Test
    void unitsThatAreCountedBesideTheirDepartmentAreSeen() {
        assertThat(isSeen(new Fault("standings", standings -> List.of()))).isTrue();
    }

    @Test
    void withoutAFaultNothingIsSeen() {
        assertThat(isSeen(new Fault("no such method", answer -> answer))).isFalse();
    }

    @Test
    void sumsThatAreAddedTwiceAreSeen() {
        assertThat(isSeen(store -> new BrokenStores.AddsTwice(store))).isTrue();
    }

    @Test
    void anOffsetThatIsCommittedBeforeTheSumsIsSeen() {
        assertThat(isSeen(store -> new BrokenStores.OffsetBeforeSums(store))).isTrue();
    }

    @Test
    void sumsThatAreCommittedBeforeTheOffsetAndTheVersionsAreSeen() {
        assertThat(isSeen(store -> new BrokenStores.SumsBeforeTheRest(store))).isTrue();
    }

    @Test
    void aMemoryOfVersionsThatOutlivesARollbackIsSeen() {
        assertThat(isSeen(store -> new BrokenStores.RemembersVersions(store))).isTrue();
    }

    @Test
    void aMemoryOfContributionsThatOutlivesItsWriterIsSeen() {
        assertThat(isSeen(store -> new BrokenStores.RemembersContributions(store)))
                .isTrue();
    }

    @Test
    void aVersionThatComesAgainWithOtherContentAndIsAppliedIsSeen() {
        assertThat(isSeen(new Fault("lockVersions", SeededFaultsTest::lower))).isTrue();
    }

    @Test
    void whatFailsIsShrunkToTheStepsThatItTakes() {
        // Given
        Predicate<Schedule> fails = schedule -> {
            var store = new MemoryRollupStore();
            return !Promise.of(books(5), store, new BrokenStores.OffsetBeforeSums(store), schedule)
                    .holds();
        };
        var schedule = Schedule.random(5, STEPS);
        assertThat(fails.test(schedule)).isTrue();
        // When
        var shrunk = schedule.shrunk(fails);
        // Then
        assertThat(shrunk.steps()).hasSizeLessThan(STEPS / 4).isNotEmpty();
        assertThat(fails.test(shrunk)).isTrue();
        for (int step = 0; step < shrunk.steps().size(); step++) {
            assertThat(fails.test(shrunk.without(step, 1))).isFalse();
        }
    }

    private static boolean isSeen(Fault fault) {
        return isSeen(store -> new LyingStore(store, fault));
    }

    private static boolean isSeen(Function<MemoryRollupStore, RollupStore> broken) {
        return LongStream.rangeClosed(1, 30).anyMatch(seed -> {
            var store = new MemoryRollupStore();
            return !Promise.of(books(seed), store, broken.apply(store), Schedule.random(seed, STEPS))
                    .holds();
        });
    }

    private static RandomBooks books(long seed) {
        return new RandomBooks(seed, "books", 2025, 24);
    }

    private static Object lower(Object answer) {
        var lower = new HashMap<BookKey, BookVersion>();
        ((Map<?, ?>) answer).forEach((key, value) -> {
            var version = (BookVersion) value;
            lower.put((BookKey) key, new BookVersion(version.epoch(), version.number() - 1, version.contentHash()));
        });
        return lower;
    }

    private static Object underAnotherTree(Object answer) {
        return changed(answer, was -> {
            var path = List.of(
                    was.path().get(0), was.path().get(1), "659900", was.path().get(3));
            return new Contribution(path, was.year(), was.stage(), was.layers());
        });
    }

    private static Object changed(Object answer, UnaryOperator<Contribution> change) {
        var moved = new HashMap<BookKey, AppliedBook>();
        ((Map<?, ?>) answer).values().forEach(value -> {
            var book = (AppliedBook) value;
            var was = book.contribution();
            var path = List.of(
                    was.path().get(0), was.path().get(1), "659900", was.path().get(3));
            moved.put(
                    book.key(),
                    new AppliedBook(
                            book.key(),
                            book.version(),
                            book.holder(),
                            book.filing(),
                            book.views(),
                            book.counted(),
                            change.apply(book.contribution())));
        });
        return moved;
    }

    private record LyingStore(RollupStore store, Fault fault) implements RollupStore {

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            return store.inTransaction(transaction -> work.apply(lying(transaction)));
        }

        private ApplyTransaction lying(ApplyTransaction honest) {
            return (ApplyTransaction) Proxy.newProxyInstance(
                    ApplyTransaction.class.getClassLoader(),
                    new Class<?>[] {ApplyTransaction.class},
                    (proxy, method, arguments) -> {
                        try {
                            var answer = method.invoke(honest, arguments);
                            return method.getName().equals(fault.method())
                                    ? fault.lie().apply(answer)
                                    : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
