package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.huizong.aggregation.apply.domain.BookKey;
import org.huizong.aggregation.apply.domain.DepartmentStanding;
import org.huizong.aggregation.apply.domain.DepartmentYear;
import org.huizong.aggregation.apply.domain.EventSource;

/** 部门锁 and the books of whole departments beside those of the units below them, all of a batch in one statement each. */
final class DepartmentRows {

    /** More would crowd PostgreSQL's table of locks; a batch of so many takes the one lock above all of them. */
    private static final int SINGLE_LOCKS = 500;

    private static final long ALL_DEPARTMENTS = 0x6875_697A_6F6E_6731L;

    private final Connection connection;

    DepartmentRows(Connection connection) {
        this.connection = connection;
    }

    void lock(SortedSet<DepartmentYear> departments) throws SQLException {
        if (departments.isEmpty()) {
            return;
        }
        boolean many = departments.size() > SINGLE_LOCKS;
        run("select pg_advisory_xact_lock" + (many ? "" : "_shared") + "(?)", statement -> {
            statement.setLong(1, ALL_DEPARTMENTS);
            statement.execute();
        });
        if (!many) {
            // One order for everybody, or two batches could wait for each other.
            var sql = "select pg_advisory_xact_lock(k.number) from (select distinct hashtextextended(d, 0) as number"
                    + " from unnest(?::text[]) as d order by 1) as k";
            run(sql, statement -> {
                var names = departments.stream().map(DepartmentYear::toString).toArray(String[]::new);
                statement.setArray(1, connection.createArrayOf("text", names));
                statement.execute();
            });
        }
    }

    List<DepartmentStanding> standings(SortedSet<DepartmentYear> departments) throws SQLException {
        var keys = new Columns("uuid", "integer", "text");
        departments.forEach(key -> keys.add(key.department(), key.year(), key.stage()));
        var sql = "select w.book_id, w.counted, coalesce((select bit_or(u.views) from contribution u"
                + " where u.department = k.department and u.year = k.year and u.stage = k.stage and u.to_batch is null"
                + " and u.event_source = 'budget' and not u.whole_department and u.budget_unit <> k.department),"
                + " 0::smallint) from " + keys.unnest() + " as k (department, year, stage) join contribution w"
                + " on w.budget_unit = k.department and w.year = k.year and w.stage = k.stage and w.to_batch is null"
                + " and w.event_source = 'budget' and w.whole_department";
        var standings = new ArrayList<DepartmentStanding>();
        run(sql, statement -> {
            keys.bind(statement, 1);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var book = new BookKey(EventSource.BUDGET, row.getObject(1, UUID.class));
                    standings.add(new DepartmentStanding(book, row.getInt(2), row.getInt(3)));
                }
            }
        });
        return standings;
    }

    private void run(String sql, Work work) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            work.run(statement);
        }
    }

    private interface Work {
        void run(PreparedStatement statement) throws SQLException;
    }
}
