package org.huizong.aggregation.apply.application;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.huizong.aggregation.apply.application.PartitionRecord.Readable;
import org.huizong.aggregation.apply.application.PartitionRecord.Unreadable;
import org.huizong.aggregation.apply.domain.BookChange;
import org.huizong.aggregation.apply.domain.BookChange.Filing;
import org.huizong.aggregation.apply.domain.BookChange.Holder;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.BookVersion;
import org.huizong.aggregation.apply.domain.EventSource;
import org.huizong.aggregation.cell.domain.Evaluated;
import org.huizong.aggregation.cell.domain.Facts;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.Place;
import org.huizong.aggregation.cell.domain.View;

/**
 * A log full of what can happen to books: amendments, withdrawals, new epochs, duplicates, stale and conflicting versions,
 * poison, regions that move to another parent, and departments that file beside their units.
 */
public final class RandomBooks {

    private static final int PARTITIONS = 3;
    private static final List<String> COUNTIES = List.of("653001", "653022", "653023", "421303");
    private static final List<String> FUNCTIONS = List.of("2014004", "2014002", "2080505", "21011", "unspecified");

    private final Random random;
    private final int firstYear;
    private final String topic;
    private final Map<Partition, List<PartitionRecord>> log =
            new TreeMap<>((a, b) -> Integer.compare(a.number(), b.number()));
    private final Map<BookKey, BookChange> newest = new HashMap<>();
    private int refused;

    public RandomBooks(long seed, String topic, int firstYear, int books) {
        this.random = new Random(seed);
        this.topic = topic;
        this.firstYear = firstYear;
        for (int i = 0; i < PARTITIONS; i++) {
            log.put(new Partition(topic, i), new ArrayList<>());
        }
        var department = UUID.nameUUIDFromBytes((topic + "department").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < books; i++) {
            history(new Subject(i, department));
        }
        log.values().forEach(this::shuffleKeepingNothing);
        log.values().forEach(this::judge);
    }

    public Map<Partition, List<PartitionRecord>> log() {
        return log;
    }

    /** The change with the highest epoch and version of each book; of several contents of one version the first. */
    public Map<BookKey, BookChange> newest() {
        return newest;
    }

    /** Records that nobody can apply: unreadable, or a version that comes again with other content. */
    int refused() {
        return refused;
    }

    private record Subject(int number, UUID department) {

        boolean isDepartment() {
            return number == 0;
        }
    }

    private void history(Subject subject) {
        var source = subject.number() % 5 == 4 ? EventSource.PERFORMANCE : EventSource.BUDGET;
        var unit = subject.isDepartment() ? subject.department() : new UUID(random.nextLong(), random.nextLong());
        var key = new BookKey(source, new UUID(random.nextLong(), random.nextLong()));
        var below = subject.number() % 3 == 1 ? Optional.of(subject.department()) : Optional.<UUID>empty();
        var holder = new Holder(unit, "单位" + subject.number(), below);
        var filing = new Filing(firstYear, "initial", subject.isDepartment());
        long epoch = 1;
        for (long version = 1; version <= 1 + random.nextInt(5); version++) {
            if (random.nextInt(10) == 0) {
                epoch++;
            }
            var identity = new BookVersion(epoch, version, epoch + "-" + version);
            var change = new BookChange(key, identity, path(subject), holder, filing, views(source));
            send(change);
            if (random.nextInt(15) == 0) {
                var other = new BookVersion(epoch, version, epoch + "-" + version + " other content");
                append(
                        partitionOf(key),
                        new Readable(new BookChange(key, other, change.path(), holder, filing, views(source))));
            }
        }
    }

    private void send(BookChange change) {
        var partition = partitionOf(change.key());
        append(partition, new Readable(change));
        if (random.nextInt(4) == 0) {
            append(partition, new Readable(change));
        }
        if (random.nextInt(20) == 0) {
            append(partition, new Unreadable("poison"));
        }
        if (random.nextInt(30) == 0) {
            append(partition, new PartitionRecord.Tombstone());
        }
    }

    private Partition partitionOf(BookKey key) {
        return new Partition(topic, Math.floorMod(key.bookId().hashCode(), PARTITIONS));
    }

    private void append(Partition partition, PartitionRecord.Content content) {
        var records = log.get(partition);
        records.add(new PartitionRecord(records.size(), "key", new byte[] {1, 2, 3}, content));
    }

    /** Any order is allowed: versions, not positions, decide. */
    private void shuffleKeepingNothing(List<PartitionRecord> records) {
        var contents =
                new ArrayList<>(records.stream().map(PartitionRecord::content).toList());
        if (random.nextBoolean()) {
            Collections.shuffle(contents, random);
        }
        for (int i = 0; i < records.size(); i++) {
            records.set(i, new PartitionRecord(i, "key", new byte[] {1, 2, 3}, contents.get(i)));
        }
    }

    /** Record by record and without batches: what each of them is, and what stays of all. */
    private void judge(List<PartitionRecord> records) {
        for (var incoming : records) {
            if (incoming.content() instanceof Readable readable) {
                var change = readable.change();
                var known = newest.get(change.key());
                var standing = known == null
                        ? BookVersion.Standing.NEWER
                        : change.version().against(known.version());
                if (standing == BookVersion.Standing.NEWER) {
                    newest.put(change.key(), change);
                }
                refused += standing == BookVersion.Standing.CONFLICTING ? 1 : 0;
            } else if (incoming.content() instanceof Unreadable) {
                refused++;
            }
        }
    }

    private List<String> path(Subject subject) {
        // A book may move to another county between two versions.
        int number = random.nextInt(8) == 0 ? random.nextInt(COUNTIES.size()) : subject.number();
        var county = COUNTIES.get(number % COUNTIES.size());
        // The county may have moved to another prefecture between two versions.
        var prefecture = random.nextInt(6) == 0 ? "659900" : county.substring(0, 4) + "00";
        return List.of("000000", county.substring(0, 2) + "0000", prefecture, county);
    }

    private Map<View, Facts> views(EventSource source) {
        var views = new EnumMap<View, Facts>(View.class);
        if (random.nextInt(8) == 0) {
            return views;
        }
        var facts = facts(source);
        if (random.nextInt(3) > 0) {
            views.put(View.PUBLISHED, facts);
        }
        if (random.nextInt(3) > 0) {
            facts = random.nextBoolean() ? facts(source) : facts;
            views.put(View.APPROVED, facts);
        }
        if (random.nextInt(3) > 0) {
            facts = random.nextBoolean() ? facts(source) : facts;
            views.put(View.SUBMITTED, facts);
        }
        return views;
    }

    private Facts facts(EventSource source) {
        var facts = new TreeMap<Place, Measures>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            var function = FUNCTIONS.get(random.nextInt(FUNCTIONS.size()));
            long fen = random.nextInt(2_000_000) - 500_000L;
            if (source == EventSource.BUDGET) {
                var project = random.nextInt(4) == 0 ? "项目" + random.nextInt(3) : "";
                var nature = random.nextBoolean() ? "basic" : "project";
                var place = new Place("expenditure", function, "", nature, "", "", "", project, "");
                Facts.add(facts, place, Measures.ofAmount(fen));
            } else {
                var place = new Place("performance", function, "", "", "", "", "project", "项目" + i, "");
                var score = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(9_000 + random.nextInt(1_000)));
                Facts.add(facts, place, new Measures(1, fen, random.nextInt(900), 1, 8, fen, score, evaluated()));
            }
        }
        return new Facts(facts);
    }

    private Evaluated evaluated() {
        if (random.nextBoolean()) {
            return Evaluated.NONE;
        }
        return new Evaluated(
                1, random.nextInt(900), random.nextInt(900), random.nextInt(3), 1, 0, 0, 1, 0, random.nextInt(2), 0);
    }
}
