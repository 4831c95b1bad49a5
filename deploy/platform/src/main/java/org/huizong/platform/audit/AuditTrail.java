package org.huizong.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * 审计: writes the audit row in the transaction of the change, so that neither is there without the other. The rows of one
 * chain carry each other's hashes: a row changed or taken away afterwards is found by {@link AuditVerification}.
 *
 * <p>A chain is locked until the transaction ends, so append last. Sixteen chains, chosen by the first object of a transaction,
 * keep writers of different objects apart; a transaction writes to one chain alone, so a change of several objects can not
 * deadlock with another.
 */
@ApplicationScoped
public class AuditTrail {

    static final int CHAINS = 16;

    /** The first key of the advisory locks; the second is the chain. */
    private static final int LOCK_SPACE = 20_251_107;

    /** Two statements on one way: the second begins when the lock is held, so it sees the row before. */
    private static final String LOCKED_LAST =
            """
            select pg_advisory_xact_lock(?, ?);
            select position, hash from audit_event where chain = ? order by position desc limit 1
            """;

    private static final String INSERT =
            """
            insert into audit_event (chain, position, at, actor, roles, action, object_type, object_id,
                                     version_before, version_after, detail, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Where a transaction keeps the end of its chain. */
    private static final Object END = new Object();

    private final DataSource dataSource;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transactions;

    AuditTrail(DataSource dataSource, Clock clock, TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditEntry entry) {
        append(List.of(entry));
    }

    /** Refuses to run outside a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            var link = end(connection, entries.get(0));
            // PostgreSQL keeps microseconds, and the hash must hold for what it keeps.
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var entry : entries) {
                    link = new AuditLink(link.chain(), link.position() + 1, at, entry, link.hash());
                    bind(insert, link);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            transactions.putResource(END, link);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit row cannot be written beside its change", e);
        }
    }

    /** The end of the transaction's chain, which nobody else can move before the transaction ends. */
    private AuditLink end(Connection connection, AuditEntry first) throws SQLException {
        return transactions.getResource(END) instanceof AuditLink link
                ? link
                : lockedLast(connection, Math.floorMod(first.objectId().hashCode(), CHAINS));
    }

    private static AuditLink lockedLast(Connection connection, int chain) throws SQLException {
        try (var statement = connection.prepareStatement(LOCKED_LAST)) {
            statement.setInt(1, LOCK_SPACE);
            statement.setInt(2, chain);
            statement.setInt(3, chain);
            statement.execute();
            statement.getMoreResults();
            try (var rows = statement.getResultSet()) {
                return rows.next()
                        ? AuditLink.before(chain, rows.getLong(1), rows.getString(2))
                        : AuditLink.before(chain, 0, "");
            }
        }
    }

    private static void bind(PreparedStatement insert, AuditLink link) throws SQLException {
        var entry = link.entry();
        insert.setInt(1, link.chain());
        insert.setLong(2, link.position());
        insert.setTimestamp(3, Timestamp.from(link.at()));
        insert.setString(4, entry.actor());
        insert.setString(5, entry.roles());
        insert.setString(6, entry.action());
        insert.setString(7, entry.objectType());
        insert.setString(8, entry.objectId());
        setVersion(insert, 9, entry.versionBefore());
        setVersion(insert, 10, entry.versionAfter());
        insert.setString(11, entry.detail());
        insert.setString(12, link.previousHash());
        insert.setString(13, link.hash());
    }

    private static void setVersion(PreparedStatement insert, int index, OptionalLong version) throws SQLException {
        if (version.isPresent()) {
            insert.setLong(index, version.getAsLong());
        } else {
            insert.setNull(index, Types.BIGINT);
        }
    }
}
