package org.huizong.aggregation.apply.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huizong.aggregation.apply.application.ApplyTransaction.Rejection;
import org.huizong.aggregation.apply.application.PartitionRecord.Readable;
import org.huizong.aggregation.apply.application.PartitionRecord.Unreadable;
import org.huizong.aggregation.apply.domain.AppliedBook;
import org.huizong.aggregation.apply.domain.BatchReading;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;

/**
 * 入账: applies one batch of one partition in one transaction: the offset, the applied versions, the contributions, the
 * cells and the quarantine move together or not at all. A batch with a record that the store refuses is halved until the
 * record stands alone.
 */
@ApplicationScoped
public class ApplyBatch {

    private static final String CONFLICT = "the applied version came again with other content";

    private final RollupStore store;

    public ApplyBatch(RollupStore store) {
        this.store = store;
    }

    /**
     * @param records in the order of their offsets
     * @throws StoreUnavailableException if nothing, or an unknown part of the batch, was committed: call again with the same
     */
    public Tally handle(Partition partition, List<PartitionRecord> records) {
        try {
            return store.inTransaction(transaction -> apply(transaction, partition, records));
        } catch (UnacceptableDataException | ArithmeticException e) {
            if (records.size() == 1) {
                return store.inTransaction(transaction -> park(transaction, partition, records.get(0), e.getMessage()));
            }
            int half = records.size() / 2;
            var first = handle(partition, records.subList(0, half));
            return first.plus(handle(partition, records.subList(half, records.size())));
        }
    }

    private static Tally apply(ApplyTransaction transaction, Partition partition, List<PartitionRecord> records) {
        var fresh = beyondTheFence(transaction, partition, records);
        if (fresh.isEmpty()) {
            return Tally.NONE;
        }
        var changes = changes(fresh);
        var keys = new TreeSet<BookKey>();
        changes.values().forEach(change -> keys.add(change.key()));
        var applied = keys.isEmpty() ? Map.<BookKey, BookVersion>of() : transaction.lockVersions(keys);
        var reading = BatchReading.of(applied, changes);
        int quarantined = quarantine(transaction, partition, fresh, reading);
        long tombstones = fresh.stream()
                .filter(rejected -> rejected.content() instanceof PartitionRecord.Tombstone)
                .count();
        var winners = reading.winners().values().stream().map(AppliedBook::of).toList();
        boolean moved = new ContributionSwap(transaction).replace(winners, applied.keySet());
        var tally = new Tally(winners.size(), reading.superseded() + tombstones, reading.duplicates(), quarantined);
        transaction.advance(partition, lastOffset(fresh) + 1, tally);
        if (moved) {
            transaction.moveWatermark();
        }
        return tally;
    }

    private static List<PartitionRecord> beyondTheFence(
            ApplyTransaction transaction, Partition partition, List<PartitionRecord> records) {
        long fence = transaction.lockOffset(partition);
        return records.stream().filter(incoming -> incoming.offset() >= fence).toList();
    }

    private static TreeMap<Long, BookChange> changes(List<PartitionRecord> records) {
        var changes = new TreeMap<Long, BookChange>();
        for (var incoming : records) {
            if (incoming.content() instanceof Readable readable) {
                changes.put(incoming.offset(), readable.change());
            }
        }
        return changes;
    }

    private static int quarantine(
            ApplyTransaction transaction, Partition partition, List<PartitionRecord> records, BatchReading reading) {
        var rejected = new ArrayList<Rejection>();
        for (var incoming : records) {
            var reason = reasonAgainst(incoming, reading.conflicting());
            if (!reason.isEmpty()) {
                rejected.add(new Rejection(incoming, reason));
            }
        }
        if (!rejected.isEmpty()) {
            transaction.quarantine(partition, rejected);
        }
        return rejected.size();
    }

    private static String reasonAgainst(PartitionRecord incoming, Set<Long> conflicting) {
        if (incoming.content() instanceof Unreadable unreadable) {
            return unreadable.reason();
        }
        return conflicting.contains(incoming.offset()) ? CONFLICT : "";
    }

    private static Tally park(
            ApplyTransaction transaction, Partition partition, PartitionRecord rejected, String reason) {
        if (beyondTheFence(transaction, partition, List.of(rejected)).isEmpty()) {
            return Tally.NONE;
        }
        var why = reason == null ? "refused by the store" : reason;
        transaction.quarantine(partition, List.of(new Rejection(rejected, why)));
        transaction.advance(partition, rejected.offset() + 1, Tally.ONE_QUARANTINED);
        return Tally.ONE_QUARANTINED;
    }

    private static long lastOffset(List<PartitionRecord> records) {
        return records.get(records.size() - 1).offset();
    }
}
