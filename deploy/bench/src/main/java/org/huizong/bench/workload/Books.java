package org.huizong.bench.workload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 部门 of the nation: every region has the same eighty types of budget units; the workload takes some of them, evenly spread. */
public final class Books {

    private static final int AMENDED_ONCE = 300;
    private static final int AMENDED_FIVE_TIMES = 50;
    private static final int MOVED = 10;
    private static final int WITHDRAWN = 20;
    private static final int OF = 1000;

    private final WorkloadSettings settings;
    private final Places places;
    private final List<String> unitTypes = unitTypes();
    private final int[] units;

    public Books(WorkloadSettings settings, Places places) {
        this.settings = settings;
        this.places = places;
        this.units = shuffled(places.regions().size() * unitTypes.size());
        if (settings.booksPerYear() > units.length) {
            throw new IllegalArgumentException("at most " + units.length + " books a year");
        }
    }

    public Book book(int index) {
        int unit = units[index % settings.booksPerYear()];
        var region = places.regions().get(unit / unitTypes.size());
        int type = unit % unitTypes.size();
        var draw = Draw.of(settings.seed(), index, -1);
        int amended = draw.nextInt(OF);
        int contents = amended < AMENDED_ONCE ? 2 : amended < AMENDED_ONCE + AMENDED_FIVE_TIMES ? 6 : 1;
        boolean moves = draw.nextInt(OF) < MOVED;
        boolean withdrawn = draw.nextInt(OF) < WITHDRAWN;
        var neighbour = places.regions().get(draw.nextInt(places.regions().size()));
        return new Book(
                index,
                region.code(),
                moves ? neighbour.code() : region.code(),
                region.name() + unitTypes.get(type),
                type,
                WorkloadSettings.LAST_YEAR - index / settings.booksPerYear(),
                moves ? Math.max(2, contents) : contents,
                withdrawn);
    }

    private int[] shuffled(int size) {
        var order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        var draw = Draw.of(settings.seed(), -2);
        for (int i = size - 1; i > 0; i--) {
            int other = draw.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    private static List<String> unitTypes() {
        try (var stream = Books.class.getResourceAsStream("/org/huizong/bench/unit-types.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
