package org.huizong.aggregation.apply.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huizong.aggregation.apply.application.ApplyBatch;
import org.huizong.aggregation.apply.application.Partition;
import org.huizong.aggregation.apply.application.PartitionOffsets;
import org.huizong.aggregation.cell.domain.Block;
import org.huizong.aggregation.cell.domain.BlockAddress;
import org.huizong.aggregation.cell.domain.BlockCodec;
import org.huizong.aggregation.cell.domain.BlockPart;
import org.huizong.aggregation.cell.domain.CellKey;
import org.huizong.aggregation.cell.domain.LogicalCells;
import org.huizong.aggregation.cell.domain.Measures;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.testsupport.TestServers;
import org.postgresql.ds.PGSimpleDataSource;

/** The real database of the service, migrated, without the service. */
public final class AggregationDatabase {

    private static final String NAME = "aggregation";

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    public AggregationDatabase() {
        var servers = TestServers.shared();
        dataSource.setUrl(servers.jdbcUrl(NAME));
        dataSource.setUser(servers.user(NAME));
        dataSource.setPassword(servers.password(NAME));
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/platform", "classpath:db/migration")
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return dataSource;
    }

    public JdbcRollupStore store() {
        return new JdbcRollupStore(dataSource, Clock.systemUTC());
    }

    ApplyBatch applyBatch() {
        return new ApplyBatch(store());
    }

    public PartitionOffsets offsets() {
        return new JdbcPartitionOffsets(dataSource);
    }

    void claim(Partition partition) {
        offsets().claim(partition, new PartitionOffsets.Log("topic-id", 0, 1_000));
    }

    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    public long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The blocks of a year, those of all partitions added up. */
    SortedMap<BlockAddress, Block> blocks(int year) throws SQLException {
        var blocks = new TreeMap<BlockAddress, Block>();
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "select stage, layer, region, part, cells from rollup_block where year = ?")) {
            statement.setInt(1, year);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var address = new BlockAddress(
                            year,
                            row.getString(1),
                            View.values()[row.getInt(2)],
                            row.getString(3),
                            new BlockPart(row.getInt(4)));
                    blocks.merge(address, BlockCodec.decode(row.getBytes(5)), Block::plus);
                }
            }
        }
        blocks.values().removeIf(Block::isEmpty);
        return blocks;
    }

    /** The cells of a year that are not zero. */
    public SortedMap<CellKey, Measures> cells(int year) throws SQLException {
        return LogicalCells.of(blocks(year));
    }
}
