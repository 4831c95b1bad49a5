package org.huizong.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.huizong.platform.Changes;
import org.huizong.platform.epoch.SourceEpoch;
import org.huizong.testsupport.HuizongServers;
import org.huizong.testsupport.TestServers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(HuizongServers.class)
class AuditTrailIT {

    @Inject
    Changes changes;

    @Inject
    AuditVerification verification;

    @Inject
    SourceEpoch epoch;

    @Test
    void anUntouchedTrailHolds() {
        var object = UUID.randomUUID().toString();
        changes.record("import", object, "第一次");
        changes.record("approval", object, "同意");
        assertThat(verification.firstBreak()).isEmpty();
    }

    @Test
    void aRowCanBeNeitherChangedNorTakenAway() throws SQLException {
        changes.record("import", UUID.randomUUID().toString(), "");
        try (var connection = TestServers.shared().connect("budget")) {
            assertThatThrownBy(() -> execute(connection, "update audit_event set actor = 'somebody'"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> execute(connection, "delete from audit_event"))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> execute(connection, "truncate audit_event"))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void whoeverChangesARowBehindTheTriggersBackIsFound() throws SQLException {
        var object = UUID.randomUUID().toString();
        changes.record("import", object, "");
        changes.record("approval", object, "同意");
        try (var connection = TestServers.shared().connect("budget")) {
            connection.setAutoCommit(false);
            execute(connection, "alter table audit_event disable trigger audit_event_append_only");
            execute(
                    connection,
                    "update audit_event set detail = '不同意' where object_id = '" + object + "' and action = 'approval'");
            execute(connection, "alter table audit_event enable trigger audit_event_append_only");
            connection.commit();
            assertThat(verification.firstBreak()).isPresent();
            execute(connection, "alter table audit_event disable trigger audit_event_append_only");
            execute(
                    connection,
                    "update audit_event set detail = '同意' where object_id = '" + object + "' and action = 'approval'");
            execute(connection, "alter table audit_event enable trigger audit_event_append_only");
            connection.commit();
            assertThat(verification.firstBreak()).isEmpty();
        }
    }

    @Test
    void twoTransactionsOverTheSameObjectsInOppositeOrderDoNotBlockEachOther() throws Exception {
        // Given: two objects that would have chains of their own
        var one = UUID.randomUUID().toString();
        var other = Stream.generate(() -> UUID.randomUUID().toString())
                .filter(id -> Math.floorMod(id.hashCode(), AuditTrail.CHAINS)
                        != Math.floorMod(one.hashCode(), AuditTrail.CHAINS))
                .findFirst()
                .orElseThrow();
        var begun = new CyclicBarrier(2);
        Runnable meet = () -> {
            try {
                begun.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("the other transaction did not begin", e);
            }
        };
        // When: each holds its first chain while it writes the second row
        var pool = Executors.newFixedThreadPool(2);
        try {
            var forth = pool.submit(() -> changes.recordAll(List.of(one, other), meet));
            var back = pool.submit(() -> changes.recordAll(List.of(other, one), meet));
            forth.get(20, TimeUnit.SECONDS);
            back.get(20, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
        // Then
        assertThat(verification.firstBreak()).isEmpty();
        try (var connection = TestServers.shared().connect("budget");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from audit_event where object_id in ('" + one + "', '" + other + "')")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(4);
        }
    }

    @Test
    void theEpochOfADatabaseNeverChanges() {
        assertThat(epoch.value()).isPositive().isEqualTo(epoch.value());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
