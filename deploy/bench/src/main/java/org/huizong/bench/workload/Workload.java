package org.huizong.bench.workload;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.huizong.contracts.event.v1.DepartmentalBudgetChanged.Fact;

/**
 * 负载: every event of the workload in the order in which it is sent: random, but the versions of one book in their order.
 * Nothing but their order is held in memory; an event is drawn again whenever it is asked for.
 */
public final class Workload {

    /** One in a thousand events cannot be read. */
    private static final int POISON_OF = 1000;

    private static final int REPEATED_OF = 20;
    private static final int POISON = 15;
    private static final int VERSION_BITS = 4;
    private static final int BOOK_BITS = 22;
    private static final int POSITION_BITS = 63 - VERSION_BITS - BOOK_BITS;

    private final WorkloadSettings settings;
    private final Places places;
    private final Books books;
    private final FactDrawing drawing;
    private final long[] order;

    /**
     * One event.
     *
     * @param version 0 for an event that cannot be read
     */
    public record Step(Book book, int version) {

        public boolean isReadable() {
            return version > 0;
        }

        public int lines() {
            return isReadable() && book.hasContent(version) ? FactDrawing.FACTS : 0;
        }
    }

    public Workload(WorkloadSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
        this.books = new Books(settings, places);
        this.drawing = new FactDrawing(settings.seed());
        this.order = order();
    }

    public WorkloadSettings settings() {
        return settings;
    }

    public Places places() {
        return places;
    }

    public int events() {
        return order.length;
    }

    public Book book(int index) {
        return books.book(index);
    }

    public Step step(int position) {
        int version = (int) (order[position] & (1 << VERSION_BITS) - 1);
        int book = (int) (order[position] >>> VERSION_BITS & (1 << BOOK_BITS) - 1);
        return new Step(books.book(book), version == POISON ? 0 : version);
    }

    /** Facts of one version with content. */
    public List<Fact> facts(Book book, int version) {
        return drawing.facts(book, version);
    }

    /** By index of the book the newest version among the first so many events; 0 if none of them is of that book. */
    public int[] versionsAfter(int events) {
        var newest = new int[settings.books()];
        for (int i = 0; i < events; i++) {
            int version = (int) (order[i] & (1 << VERSION_BITS) - 1);
            int book = (int) (order[i] >>> VERSION_BITS & (1 << BOOK_BITS) - 1);
            newest[book] = version == POISON ? newest[book] : Math.max(newest[book], version);
        }
        return newest;
    }

    private long[] order() {
        var all = new long[settings.books() * 8];
        int size = 0;
        for (int index = 0; index < settings.books(); index++) {
            var draw = Draw.of(settings.seed(), index, -4);
            var positions = positions(draw, books.book(index).versions());
            for (int i = 0; i < positions.length; i++) {
                if (size + 3 > all.length) {
                    all = Arrays.copyOf(all, all.length * 2);
                }
                all[size++] = packed(positions[i], index, i + 1);
                if (settings.disorder() && draw.nextInt(REPEATED_OF) == 0) {
                    all[size++] = packed(draw.nextLong(positions[i], 1L << POSITION_BITS), index, i + 1);
                }
                if (draw.nextInt(POISON_OF) == 0) {
                    all[size++] = packed(positions[i], index, POISON);
                }
            }
        }
        var order = Arrays.copyOf(all, size);
        Arrays.sort(order);
        return order;
    }

    private static long[] positions(SplittableRandom draw, int count) {
        var positions = new long[count];
        for (int i = 0; i < count; i++) {
            positions[i] = draw.nextLong(1L << POSITION_BITS);
        }
        Arrays.sort(positions);
        return positions;
    }

    private static long packed(long position, int book, int version) {
        return position << VERSION_BITS + BOOK_BITS | (long) book << VERSION_BITS | version;
    }
}
