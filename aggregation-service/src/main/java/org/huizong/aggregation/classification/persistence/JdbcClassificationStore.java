package org.huizong.aggregation.classification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.aggregation.classification.application.ClassificationBatch;
import org.huizong.aggregation.classification.application.ClassificationStore;
import org.huizong.aggregation.classification.application.RegisteredUnit.Announced;
import org.huizong.aggregation.classification.application.StoredEdition;
import org.huizong.contracts.classification.CodeList;

/** 登记与目录 in PostgreSQL, their offset beside them. */
@ApplicationScoped
public class JdbcClassificationStore implements ClassificationStore {

    private static final String TIMEOUTS = "set local statement_timeout = '30s'; set local lock_timeout = '10s'";
    private static final String REVISION = "select revision from code_list_revision";
    private static final String EDITIONS =
            "select id, source_epoch, version, scheme, valid_from, list from code_list_edition order by scheme, valid_from";

    private final DataSource dataSource;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    public JdbcClassificationStore(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** The stored form of a list: its rows without the names of the columns. */
    record StoredList(List<String> columns, List<List<String>> rows) {}

    @Override
    public void apply(ClassificationBatch batch) {
        inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(TIMEOUTS);
            }
            new ClassificationTransaction(connection, clock, this::text).apply(batch);
            return batch;
        });
    }

    @Override
    public long revision() {
        return inTransaction(JdbcClassificationStore::revision);
    }

    @Override
    public Editions editions() {
        return inTransaction(connection -> new Editions(revision(connection), editions(connection)));
    }

    private static long revision(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(REVISION);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<StoredEdition> editions(Connection connection) throws SQLException {
        var editions = new ArrayList<StoredEdition>();
        try (var statement = connection.prepareStatement(EDITIONS);
                var row = statement.executeQuery()) {
            while (row.next()) {
                editions.add(new StoredEdition(
                        row.getObject("id", UUID.class),
                        new Announced(row.getLong("source_epoch"), row.getLong("version")),
                        row.getInt("valid_from"),
                        list(row.getString("scheme"), row.getString("list"))));
            }
        }
        return editions;
    }

    private CodeList list(String scheme, String text) {
        try {
            var stored = json.readValue(text, StoredList.class);
            var rows = new ArrayList<Map<String, String>>();
            for (var cells : stored.rows()) {
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < stored.columns().size(); i++) {
                    row.put(stored.columns().get(i), cells.get(i));
                }
                rows.add(row);
            }
            return new CodeList(scheme, stored.columns(), List.copyOf(rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored edition of " + scheme + " is damaged", e);
        }
    }

    private String text(CodeList list) {
        List<List<String>> rows = list.rows().stream()
                .map(row -> list.columns().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
        try {
            return json.writeValueAsString(new StoredList(list.columns(), rows));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a code list is plain text", e);
        }
    }

    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** By hand on one connection, as the books are applied. */
    private <T> T inTransaction(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.run(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the register and the lists cannot be read or written", e);
        }
    }
}
