package org.huizong.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huizong.contracts.classification.RegionTree;
import org.jboss.logging.Logger;

/**
 * Sends the outbox, on a thread of its own: at once after a commit of this process, and every half second for the rows of
 * others. Under load it goes at a pace, so that many rows share a transaction and a request. A broker or database that is away stops nothing but this thread, which tries again.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final OutboxSettings settings;
    private final OutboxSignal signal;
    private final Map<String, Object> kafka;
    private final String source;

    private volatile boolean running;
    private Thread thread;

    OutboxRelay(
            DataSource dataSource,
            OutboxSettings settings,
            OutboxSignal signal,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.signal = signal;
        this.kafka = kafka;
        this.source = "urn:huizong:" + application;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            running = true;
            thread = new Thread(this::relay, "outbox-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            signal.wake();
            thread.join(STOP_TIMEOUT.toMillis());
            thread.interrupt();
        }
    }

    private void relay() {
        while (running) {
            try (var producer = RelayProducer.open(kafka, settings)) {
                sendWith(producer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warnf("outbox_relay=waiting reason=\"%s\"", e.getMessage());
                pause();
            }
        }
    }

    private void sendWith(Producer<String, byte[]> producer) throws InterruptedException {
        var sender = new EventSender(producer, new RegionPartition(RegionTree.seed()), source);
        var pass = new OutboxPass(dataSource, sender, settings.batchSize());
        while (running) {
            boolean more = false;
            long began = System.nanoTime();
            try {
                more = pass.run();
            } catch (SQLException e) {
                LOG.warnf("outbox_relay=waiting reason=\"%s\"", e.getMessage());
            }
            if (!more) {
                keepPace(began);
                signal.await(settings.poll());
            }
        }
    }

    private void keepPace(long began) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(settings.pace().toNanos() - (System.nanoTime() - began));
    }

    private void pause() {
        try {
            signal.await(settings.poll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
