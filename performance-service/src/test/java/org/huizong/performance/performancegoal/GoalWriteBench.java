package org.huizong.performance.performancegoal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huizong.contracts.book.BookId;
import org.huizong.contracts.book.Stage;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.huizong.testsupport.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * Measures goal writes: books of two goals and twelve indicators are filed over HTTP by eight clients in the process of the
 * service, with PostgreSQL, Kafka and the relay of events running. No part of {@code verify}, because a busy machine is no
 * defect: {@code mvn verify -pl performance-service -Dit.test=GoalWriteBench -Dtest=none …}. The time on processors is that of
 * service and clients together, without the servers.
 */
@QuarkusTest
@QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "performance"))
class GoalWriteBench {

    private static final int CLIENTS = 8;
    private static final int WARM_UP = 1_000;
    private static final int WRITES = 4_000;

    @TestHTTPResource("/v1/performance-books/")
    URI books;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = TestTokens.of("administrator");

    @Test
    void tellsWhatAWriteCosts() throws Exception {
        write(0, WARM_UP);
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long from = System.nanoTime();
        write(WARM_UP, WARM_UP + WRITES);
        var took = Duration.ofNanos(System.nanoTime() - from);
        await().atMost(Duration.ofMinutes(5)).until(() -> unsent() == 0);
        var out = Duration.ofNanos(System.nanoTime() - from);
        var used = Duration.ofNanos(system.getProcessCpuTime() - cpu);
        System.out.println("GoalWriteBench: " + WRITES + " writes in " + took.toMillis() + " ms, "
                + WRITES * 1000L / took.toMillis() + " a second; every event out after " + out.toMillis() + " ms; "
                + used.toMillis() * 1000 / WRITES + " µs on processors a write; load "
                + system.getSystemLoadAverage());
    }

    private void write(int from, int to) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            var writes = IntStream.range(from, to)
                    .mapToObj(number -> (Callable<Integer>) () -> put(number))
                    .toList();
            for (var answered : clients.invokeAll(writes)) {
                assertThat(answered.get()).isEqualTo(201);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private int put(int number) throws Exception {
        var unit = "测速单位" + number;
        var request = HttpRequest.newBuilder(books.resolve(
                        BookId.of("653001", unit, 2031, Stage.INITIAL).toString()))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(body(unit)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String body(String unit) {
        var indicators = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            indicators
                    .append(i == 0 ? "" : ",")
                    .append("{\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"level3\":\"走访次数")
                    .append(i)
                    .append("\",\"target\":{\"printed\":\"≥12次\"},\"basis\":\"计划标准\",\"weight\":\"15\"}");
        }
        var goal = "{\"kind\":\"project\",\"horizon\":\"annual\",\"project\":\"%s\",\"goal\":\"完成走访\","
                + "\"money\":{\"total\":\"15.00\",\"fiscal\":\"15.00\"},\"indicators\":[" + indicators + "]}";
        return "{\"book\":{\"region\":\"653001\",\"unitName\":\"" + unit
                + "\",\"year\":2031,\"stage\":\"initial\"},\"unit\":\"wan\",\"goals\":["
                + goal.formatted("走访经费") + "," + goal.formatted("接待经费") + "]}";
    }

    private static long unsent() throws SQLException {
        try (var connection = TestServers.shared().connect("performance");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
