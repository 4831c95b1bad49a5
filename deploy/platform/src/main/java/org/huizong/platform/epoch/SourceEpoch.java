package org.huizong.platform.epoch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The life of this service's database, made once when the database is created and higher for every later one: a consumer
 * that sees a higher epoch starts the versions of that book anew.
 */
@ApplicationScoped
public class SourceEpoch {

    private static final long UNREAD = 0;

    private final DataSource dataSource;
    private final AtomicLong value = new AtomicLong(UNREAD);

    SourceEpoch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public long value() {
        if (value.get() == UNREAD) {
            value.set(read());
        }
        return value.get();
    }

    private long read() {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select epoch from source_epoch");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the epoch of this database cannot be read", e);
        }
    }
}
