package org.huizong.bench.machine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 落盘: without these settings no figure counts. */
public final class Durability {

    private static final List<String> REQUIRED = List.of("fsync", "synchronous_commit", "full_page_writes");
    private static final List<String> TOLD =
            List.of("server_version", "shared_buffers", "max_wal_size", "work_mem", "wal_compression", "autovacuum");

    private Durability() {}

    /** @throws IllegalStateException if the database may lose a commit */
    public static Map<String, String> assertOn(Connection connection) throws SQLException {
        var settings = new LinkedHashMap<String, String>();
        for (var name : REQUIRED) {
            settings.put(name, show(connection, name));
            if (!settings.get(name).equals("on")) {
                throw new IllegalStateException(name + " is " + settings.get(name) + ": nothing is measured");
            }
        }
        for (var name : TOLD) {
            settings.put(name, show(connection, name));
        }
        return settings;
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
