package org.huizong.budget.departmentalbudget.persistence;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the present transaction knows of the books that it holds: nobody else can create or change them before it ends, so
 * neither their locks nor their absence need to be asked for again.
 */
@Singleton
class HeldBooks {

    private static final Object HELD = new Object();

    private final TransactionSynchronizationRegistry transactions;

    HeldBooks(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    private record Held(Set<UUID> locked, Set<UUID> absent) {}

    /** @param present those of them that exist, read after their locks were granted */
    void hold(Set<UUID> locked, Set<UUID> present) {
        var held = held();
        held.locked().addAll(locked);
        locked.stream().filter(id -> !present.contains(id)).forEach(held.absent()::add);
    }

    boolean isLocked(UUID id) {
        return transactions.getResource(HELD) instanceof Held held
                && held.locked().contains(id);
    }

    /** Whether the book is known not to exist. */
    boolean isAbsent(UUID id) {
        return transactions.getResource(HELD) instanceof Held held
                && held.absent().contains(id);
    }

    void created(UUID id) {
        if (transactions.getResource(HELD) instanceof Held held) {
            held.absent().remove(id);
        }
    }

    private Held held() {
        if (transactions.getResource(HELD) instanceof Held held) {
            return held;
        }
        var held = new Held(new HashSet<>(), new HashSet<>());
        transactions.putResource(HELD, held);
        return held;
    }
}
