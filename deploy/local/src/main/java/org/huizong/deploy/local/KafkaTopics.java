package org.huizong.deploy.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the set. They carry state, so their records are kept for ever. */
public final class KafkaTopics {

    public static final String DEPARTMENTAL_BUDGET = "huizong.departmental-budget.v1";
    public static final String DEPARTMENTAL_BUDGET_RESTRICTED = "huizong.departmental-budget-restricted.v1";
    public static final String PERFORMANCE = "huizong.performance.v1";
    public static final String CLASSIFICATION = "huizong.classification.v1";

    public static final int PARTITIONS = 6;
    public static final int MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private static final Map<String, String> HISTORY = Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    private static final Map<String, String> LATEST_ONLY = Map.of("cleanup.policy", "compact");

    private KafkaTopics() {}

    static void create(String bootstrapServers, Duration patience, BooleanSupplier brokerIsAlive) {
        var deadline = System.nanoTime() + patience.toNanos();
        awaitPort(bootstrapServers, deadline, brokerIsAlive);
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MS_CONFIG, "50",
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "250");
        try (var admin = Admin.create(settings)) {
            while (true) {
                try {
                    createMissing(admin);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (!brokerIsAlive.getAsBoolean() || System.nanoTime() > deadline) {
                        throw new ServerStartException(e.getMessage() == null ? "no answer" : e.getMessage(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("中断 / interrupted", e);
        }
    }

    /** The administration client logs every refused connection, so the port is awaited first. */
    private static void awaitPort(String bootstrapServers, long deadline, BooleanSupplier brokerIsAlive) {
        var address = bootstrapServers.split(":");
        while (brokerIsAlive.getAsBoolean()
                && System.nanoTime() < deadline
                && !FreePorts.answers(address[0], Integer.parseInt(address[1]))) {
            ServerProcess.pause(25, TimeUnit.MILLISECONDS);
        }
    }

    private static void createMissing(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        var present = admin.listTopics().names().get(2, TimeUnit.SECONDS);
        var missing = topics().stream()
                .filter(topic -> !present.contains(topic.name()))
                .toList();
        if (!missing.isEmpty()) {
            admin.createTopics(missing).all().get(10, TimeUnit.SECONDS);
        }
    }

    private static List<NewTopic> topics() {
        return List.of(
                topic(DEPARTMENTAL_BUDGET, HISTORY),
                topic(DEPARTMENTAL_BUDGET_RESTRICTED, HISTORY),
                topic(PERFORMANCE, HISTORY),
                topic(CLASSIFICATION, LATEST_ONLY));
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, (short) 1).configs(settings);
    }
}
