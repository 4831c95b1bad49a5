package org.huizong.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What waits in the outbox, and what waits there for a person. */
@Singleton
class OutboxMeters implements MeterBinder {

    private static final String UNSENT = "select count(*) from outbox where parked_reason is null";
    private static final String PARKED = "select count(*) from outbox where parked_reason is not null";

    private final DataSource dataSource;

    OutboxMeters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huizong.outbox.unsent.rows", () -> count(UNSENT)).register(registry);
        Gauge.builder("huizong.outbox.parked.rows", () -> count(PARKED)).register(registry);
    }

    private Number count(String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be counted", e);
        }
    }
}
