package org.huizong.bench.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.huizong.bench.cell.CellDigest;
import org.huizong.bench.drain.Progress;

/** 上限: what the machine does when it does one thing only: fetch, parse, upsert. No cells come of it. */
final class Ceilings implements Peer {

    private static final int PARSED = 3000;
    private static final int PARSED_TIMES = 5;
    private static final int UPSERTED = 100_000;
    private static final int UPSERT_BATCH = 2000;
    private static final int POLLED = 2000;

    @Override
    public PeerOutcome run(PeerTask task) throws Exception {
        var figures = new LinkedHashMap<String, Double>();
        var payloads = new ArrayList<byte[]>();
        var fetching = new Progress(System.nanoTime());
        var fetched = new long[1];
        Events.forEachBatch(task, POLLED, records -> {
            fetched[0] += records.size();
            fetching.reached(fetched[0]);
            for (int i = 0; i < records.size() && payloads.size() < PARSED; i++) {
                payloads.add(records.get(i).value());
            }
        });
        figures.put("fetched events a second", fetching.rate());
        for (int time = 0; time < PARSED_TIMES; time++) {
            long parsing = System.nanoTime();
            long read = payloads.stream()
                    .filter(payload -> Events.read(payload).isPresent())
                    .count();
            figures.put("parsed events a second, one thread", read / seconds(parsing));
        }
        upsert(task, figures);
        return new PeerOutcome(List.of(), new CellDigest().result(), figures);
    }

    /** Rows of cells in the order of their keys, in one statement a batch, one transaction a batch. */
    private static void upsert(PeerTask task, Map<String, Double> figures) throws Exception {
        try (var connection = task.connect()) {
            CellTable.create(connection);
            connection.setAutoCommit(false);
            var random = new SplittableRandom(1);
            long started = System.nanoTime();
            for (int done = 0; done < UPSERTED; done += UPSERT_BATCH) {
                var codes = random.ints(UPSERT_BATCH, 0, UPSERTED)
                        .distinct()
                        .sorted()
                        .mapToObj(code -> "%07d".formatted(code))
                        .toArray();
                var sql = "insert into cell as c select 2025, '653000', 'expenditure', code, '', 'basic', 1, 1"
                        + " from unnest(?::text[]) as t (code) on conflict (year, region, cube, code, second, word)"
                        + " do update set fen = c.fen + excluded.fen, books = c.books + excluded.books";
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setArray(1, connection.createArrayOf("text", codes));
                    statement.executeUpdate();
                }
                connection.commit();
            }
            figures.put("rows of cells upserted a second", UPSERTED / seconds(started));
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
