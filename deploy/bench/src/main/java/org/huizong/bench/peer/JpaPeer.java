package org.huizong.bench.peer;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceConfiguration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huizong.bench.cell.Cell;
import org.huizong.bench.cell.Sum;
import org.huizong.bench.drain.Progress;
import org.huizong.bench.workload.Places;

/** One persistence context and one transaction for each event, as a consumer on an entity manager is commonly written. */
final class JpaPeer implements Peer {

    private static final int POLLED = 500;

    private final Places places = new Places();

    @Override
    public PeerOutcome run(PeerTask task) throws Exception {
        try (var connection = task.connect()) {
            CellTable.create(connection);
            try (var factory = factory(task)) {
                var progress = new Progress(System.nanoTime());
                var done = new long[1];
                Events.forEachBatch(task, POLLED, records -> {
                    for (var sent : records) {
                        factory.runInTransaction(manager -> apply(manager, sent));
                        progress.reached(++done[0]);
                    }
                });
                var digest = CellTable.digest(connection, "select " + CellTable.COLUMNS + " from cell");
                return new PeerOutcome(progress.points(), digest, Map.of());
            }
        }
    }

    private static EntityManagerFactory factory(PeerTask task) {
        return new PersistenceConfiguration("bench")
                .managedClass(JpaBook.class)
                .managedClass(JpaCell.class)
                .managedClass(JpaOffset.class)
                .property("jakarta.persistence.jdbc.url", task.database().url())
                .property("jakarta.persistence.jdbc.user", task.database().user())
                .property("jakarta.persistence.jdbc.password", task.database().password())
                .property("hibernate.jdbc.batch_size", 100)
                .property("hibernate.order_inserts", true)
                .property("hibernate.order_updates", true)
                .createEntityManagerFactory();
    }

    private void apply(EntityManager manager, ConsumerRecord<String, byte[]> sent) {
        Events.read(sent.value()).ifPresent(event -> {
            var book = manager.find(JpaBook.class, event.bookId(), LockModeType.PESSIMISTIC_WRITE);
            var old = book == null ? BookState.NONE : BookState.ofJson(book.state);
            if (event.version() > old.version()) {
                var state = BookState.of(event);
                if (book == null) {
                    book = new JpaBook();
                    book.id = event.bookId();
                    book.state = state.toJson();
                    manager.persist(book);
                } else {
                    book.state = state.toJson();
                }
                state.minus(old, places).forEach((cell, sum) -> add(manager, cell, sum));
            }
        });
        advance(manager, sent);
    }

    private static void add(EntityManager manager, Cell cell, Sum sum) {
        var id = JpaCell.Id.of(cell);
        var stored = manager.find(JpaCell.class, id);
        if (stored == null) {
            stored = new JpaCell();
            stored.id = id;
            manager.persist(stored);
        }
        stored.fen = Math.addExact(stored.fen, sum.amountFen());
        stored.books = Math.addExact(stored.books, sum.books());
    }

    private static void advance(EntityManager manager, ConsumerRecord<String, byte[]> sent) {
        var offset = manager.find(JpaOffset.class, sent.partition());
        if (offset == null) {
            offset = new JpaOffset();
            offset.partition = sent.partition();
            manager.persist(offset);
        }
        offset.nextOffset = sent.offset() + 1;
    }
}
