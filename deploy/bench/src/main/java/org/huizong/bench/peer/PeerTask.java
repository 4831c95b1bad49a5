package org.huizong.bench.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * What a peer is given: the same topic and the same servers as ours.
 *
 * @param directory for what it keeps in files
 */
public record PeerTask(
        String peer, String bootstrapServers, String topic, int events, Database database, Path directory) {

    /** Where PostgreSQL is reached. */
    public record Database(String url, String user, String password) {}

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
