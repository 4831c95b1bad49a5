package org.huizong.aggregation.classification.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.function.Function;
import org.huizong.aggregation.classification.application.ClassificationBatch;
import org.huizong.aggregation.classification.application.ClassificationBatch.Content;
import org.huizong.aggregation.classification.application.ClassificationBatch.Item;
import org.huizong.aggregation.classification.application.RegisteredUnit;
import org.huizong.aggregation.classification.application.StoredEdition;
import org.huizong.contracts.classification.CodeList;

/** One batch in one transaction: entries newer than the known ones, records that are none, the offset, the watermark. */
final class ClassificationTransaction {

    private static final String UNIT =
            """
            insert into registered_unit as r (id, source_epoch, version, region, region_path, name, department, expected,
                first_year, last_year) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set source_epoch = excluded.source_epoch, version = excluded.version,
                region = excluded.region, region_path = excluded.region_path, name = excluded.name,
                department = excluded.department, expected = excluded.expected, first_year = excluded.first_year,
                last_year = excluded.last_year
            where (r.source_epoch, r.version) < (excluded.source_epoch, excluded.version)
            """;

    private static final String EDITION =
            """
            insert into code_list_edition as r (id, source_epoch, version, scheme, valid_from, list)
            values (?, ?, ?, ?, ?, cast(? as json))
            on conflict (id) do update set source_epoch = excluded.source_epoch, version = excluded.version,
                list = excluded.list
            where (r.source_epoch, r.version) < (excluded.source_epoch, excluded.version)
            """;

    private static final String QUARANTINE =
            """
            insert into quarantined_record (topic, partition, record_offset, topic_id, record_key, payload, reason,
                quarantined_at)
            select topic, partition, ?, topic_id, ?, ?, ?, ? from partition_offset where topic = ? and partition = ?
            on conflict do nothing
            """;

    private static final String ADVANCE =
            """
            update partition_offset set next_offset = ?, consumed = consumed + ?, applied = applied + ?,
                superseded = superseded + ?, quarantined = quarantined + ? where topic = ? and partition = ?
            """;

    private static final String MOVE_WATERMARK =
            """
            with moved as (update rollup_watermark set watermark = watermark + 1 returning watermark)
            insert into applied_batch (watermark, applied_at) select watermark, ? from moved
            """;

    private final Connection connection;
    private final Clock clock;
    private final Function<CodeList, String> text;
    private int units;
    private int editions;
    private int quarantined;

    ClassificationTransaction(Connection connection, Clock clock, Function<CodeList, String> text) {
        this.connection = connection;
        this.clock = clock;
        this.text = text;
    }

    void apply(ClassificationBatch batch) throws SQLException {
        long next = lockedOffset(batch);
        var records =
                batch.records().stream().filter(item -> item.offset() >= next).toList();
        for (var item : records) {
            apply(batch, item);
        }
        if (records.isEmpty()) {
            return;
        }
        advance(batch, records.get(records.size() - 1).offset() + 1, records.size());
        if (editions > 0) {
            update("update code_list_revision set revision = revision + 1", statement -> {});
        }
        if (units + editions > 0) {
            // Coverage and names are part of an answer, so its tag must change with them.
            update(MOVE_WATERMARK, statement -> statement.setTimestamp(1, Timestamp.from(clock.instant())));
        }
    }

    private void apply(ClassificationBatch batch, Item item) throws SQLException {
        if (item.content() instanceof Content.Unit unit) {
            units += update(UNIT, statement -> bind(statement, unit.unit()));
        } else if (item.content() instanceof Content.Edition edition) {
            editions += update(EDITION, statement -> bind(statement, edition.edition()));
        } else if (item.content() instanceof Content.Unreadable unreadable) {
            quarantined++;
            update(QUARANTINE, statement -> {
                statement.setLong(1, item.offset());
                statement.setString(2, item.key().replace('\u0000', '\ufffd'));
                statement.setBytes(3, item.payload());
                statement.setString(4, unreadable.reason().replace('\u0000', '\ufffd'));
                statement.setTimestamp(5, Timestamp.from(clock.instant()));
                statement.setString(6, batch.topic());
                statement.setInt(7, batch.partition());
            });
        }
    }

    private void bind(PreparedStatement statement, RegisteredUnit unit) throws SQLException {
        statement.setObject(1, unit.id());
        statement.setLong(2, unit.announced().sourceEpoch());
        statement.setLong(3, unit.announced().version());
        statement.setString(4, unit.region());
        statement.setArray(5, connection.createArrayOf("text", unit.regionPath().toArray()));
        statement.setString(6, unit.name());
        statement.setObject(7, unit.department().orElse(null), Types.OTHER);
        statement.setBoolean(8, unit.expected());
        year(statement, 9, unit.years().first());
        year(statement, 10, unit.years().last());
    }

    private static void year(PreparedStatement statement, int index, OptionalInt year) throws SQLException {
        if (year.isPresent()) {
            statement.setInt(index, year.getAsInt());
        } else {
            statement.setNull(index, Types.INTEGER);
        }
    }

    private void bind(PreparedStatement statement, StoredEdition edition) throws SQLException {
        statement.setObject(1, edition.id());
        statement.setLong(2, edition.announced().sourceEpoch());
        statement.setLong(3, edition.announced().version());
        statement.setString(4, edition.list().scheme());
        statement.setInt(5, edition.validFrom());
        statement.setString(6, text.apply(edition.list()));
    }

    private long lockedOffset(ClassificationBatch batch) throws SQLException {
        var sql = "select next_offset from partition_offset where topic = ? and partition = ? for update";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, batch.topic());
            statement.setInt(2, batch.partition());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no offset row for " + batch.topic() + "-" + batch.partition());
                }
                return row.getLong(1);
            }
        }
    }

    private void advance(ClassificationBatch batch, long next, int consumed) throws SQLException {
        int applied = units + editions;
        update(ADVANCE, statement -> {
            statement.setLong(1, next);
            statement.setInt(2, consumed);
            statement.setInt(3, applied);
            statement.setInt(4, consumed - applied - quarantined);
            statement.setInt(5, quarantined);
            statement.setString(6, batch.topic());
            statement.setInt(7, batch.partition());
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private int update(String sql, Binding binding) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        }
    }
}
