package org.huizong.aggregation.apply.application;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;

/** Stores that break one promise each, as real ones have done. */
final class BrokenStores {

    private BrokenStores() {}

    /** What a broken transaction does instead of, or beside, the call. */
    private interface Twist {
        Object call(Method method, Object[] arguments, ApplyTransaction honest) throws ReflectiveOperationException;
    }

    private static ApplyTransaction twisted(ApplyTransaction honest, Twist twist) {
        return (ApplyTransaction) Proxy.newProxyInstance(
                ApplyTransaction.class.getClassLoader(),
                new Class<?>[] {ApplyTransaction.class},
                (proxy, method, arguments) -> {
                    try {
                        return twist.call(method, arguments, honest);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A statement that is sent again without knowing that it was done. */
    record AddsTwice(RollupStore store) implements RollupStore {

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            return store.inTransaction(transaction -> work.apply(twisted(
                    transaction,
                    (method, arguments, honest) -> method.getName().equals("cells")
                            ? (RollupCells) deltas -> {
                                honest.cells().add(deltas);
                                honest.cells().add(deltas);
                            }
                            : method.invoke(honest, arguments))));
        }
    }

    /** The offset in a transaction of its own, before the sums: at most once. */
    record OffsetBeforeSums(RollupStore store) implements RollupStore {

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            var advanced = new ArrayList<Object[]>();
            try {
                return store.inTransaction(
                        transaction -> work.apply(twisted(transaction, (method, arguments, honest) -> {
                            if (method.getName().equals("advance")) {
                                advanced.add(arguments);
                            }
                            return method.invoke(honest, arguments);
                        })));
            } catch (StoreUnavailableException e) {
                for (var arguments : advanced) {
                    store.inTransaction(transaction -> {
                        transaction.advance((Partition) arguments[0], (long) arguments[1], (Tally) arguments[2]);
                        return Tally.NONE;
                    });
                }
                throw e;
            }
        }
    }

    /** The sums in a transaction of their own, before everything else: at least once. */
    record SumsBeforeTheRest(RollupStore store) implements RollupStore {

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            var added = new ArrayList<SortedMap<BlockAddress, Block>>();
            try {
                return store.inTransaction(transaction -> work.apply(twisted(
                        transaction,
                        (method, arguments, honest) -> method.getName().equals("cells")
                                ? (RollupCells) deltas -> {
                                    added.add(deltas);
                                    honest.cells().add(deltas);
                                }
                                : method.invoke(honest, arguments))));
            } catch (StoreUnavailableException e) {
                added.forEach(deltas -> store.inTransaction(transaction -> {
                    transaction.cells().add(deltas);
                    return Tally.NONE;
                }));
                throw e;
            }
        }
    }

    /** Keeps the versions that it wrote, and does not forget them when the transaction is rolled back. */
    record RemembersVersions(RollupStore store, Map<BookKey, BookVersion> kept) implements RollupStore {

        RemembersVersions(RollupStore store) {
            this(store, new HashMap<>());
        }

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            return store.inTransaction(transaction -> work.apply(twisted(transaction, (method, arguments, honest) -> {
                if (method.getName().equals("replace")) {
                    books(arguments[1]).forEach(book -> kept.put(book.key(), book.version()));
                }
                if (!method.getName().equals("lockVersions")) {
                    return method.invoke(honest, arguments);
                }
                var versions = new HashMap<BookKey, BookVersion>();
                ((Map<?, ?>) method.invoke(honest, arguments))
                        .forEach((key, version) -> versions.put((BookKey) key, (BookVersion) version));
                for (var key : (Collection<?>) arguments[0]) {
                    if (kept.containsKey(key)) {
                        versions.put((BookKey) key, kept.get(key));
                    }
                }
                return versions;
            })));
        }

        private static List<AppliedBook> books(Object argument) {
            return ((Collection<?>) argument)
                    .stream().map(AppliedBook.class::cast).toList();
        }
    }

    /** Keeps the contribution of a book as it was when it was first asked for, whoever wrote the book since. */
    record RemembersContributions(RollupStore store, Map<Object, Object> kept) implements RollupStore {

        RemembersContributions(RollupStore store) {
            this(store, new HashMap<>());
        }

        @Override
        public <T> T inTransaction(Function<ApplyTransaction, T> work) {
            return store.inTransaction(transaction -> work.apply(twisted(transaction, (method, arguments, honest) -> {
                var answer = method.invoke(honest, arguments);
                if (!method.getName().equals("current")) {
                    return answer;
                }
                ((Map<?, ?>) answer).forEach(kept::putIfAbsent);
                var stale = new HashMap<Object, Object>();
                ((Map<?, ?>) answer).keySet().forEach(key -> stale.put(key, kept.get(key)));
                return stale;
            })));
        }
    }
}
