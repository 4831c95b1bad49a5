package org.huizong.aggregation.apply.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 列数组: rows turned into one array a column, so that any number of rows is one statement. */
final class Columns {

    private final List<String> types;
    private final List<List<Object>> values = new ArrayList<>();

    Columns(String... types) {
        this.types = List.of(types);
        this.types.forEach(type -> values.add(new ArrayList<>()));
    }

    void add(Object... row) {
        if (row.length != types.size()) {
            throw new IllegalArgumentException(row.length + " values for " + types.size() + " columns");
        }
        for (int i = 0; i < row.length; i++) {
            values.get(i).add(row[i]);
        }
    }

    boolean isEmpty() {
        return values.get(0).isEmpty();
    }

    int size() {
        return values.get(0).size();
    }

    /** {@code unnest(?::text[], ?::bigint[], …)} */
    String unnest() {
        var placeholders = types.stream().map(type -> "?::" + type + "[]").toList();
        return "unnest(" + String.join(", ", placeholders) + ")";
    }

    int bind(PreparedStatement statement, int first) throws SQLException {
        var connection = statement.getConnection();
        int next = first;
        for (int i = 0; i < types.size(); i++) {
            statement.setArray(next++, array(connection, types.get(i), values.get(i)));
        }
        return next;
    }

    /** Arrays of one type travel as they are, mixed ones as text that is parsed again. */
    private static Array array(Connection connection, String type, List<Object> column) throws SQLException {
        var elements =
                switch (type) {
                    case "bytea" -> column.toArray(byte[][]::new);
                    case "bigint" -> column.toArray(Long[]::new);
                    case "integer" -> column.toArray(Integer[]::new);
                    case "smallint" -> column.toArray(Short[]::new);
                    case "text" -> column.toArray(String[]::new);
                    default -> column.toArray();
                };
        return connection.createArrayOf(type, elements);
    }
}
