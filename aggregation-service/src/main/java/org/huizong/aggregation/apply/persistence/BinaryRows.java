package org.huizong.aggregation.apply.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.huizong.aggregation.apply.application.StoreUnavailableException;
import org.postgresql.PGConnection;

/**
 * 二进制行 of PostgreSQL's COPY: many new rows in one statement that nobody parses, written to the log page by page. The
 * values of a row come in the order of the columns that the statement names.
 */
final class BinaryRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int NO_FLAGS = 0;
    private static final int NO_EXTENSION = 0;
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int TEXT_TYPE = 25;
    private static final String TAKEN = "23505";
    private static final int FIRST_CAPACITY = 8192;

    private final String table;
    private final List<String> columns;
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_CAPACITY);
    private boolean any;

    BinaryRows(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
        bytes.put(SIGNATURE).putInt(NO_FLAGS).putInt(NO_EXTENSION);
    }

    BinaryRows row() {
        any = true;
        room(Short.BYTES).putShort((short) columns.size());
        return this;
    }

    BinaryRows text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    BinaryRows bytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    BinaryRows uuid(UUID value) {
        room(Integer.BYTES + 2 * Long.BYTES)
                .putInt(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits());
        return this;
    }

    BinaryRows absent() {
        room(Integer.BYTES).putInt(NULL);
        return this;
    }

    BinaryRows bigint(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    BinaryRows integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    BinaryRows smallint(int value) {
        room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort((short) value);
        return this;
    }

    BinaryRows bool(boolean value) {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryRows texts(List<String> values) {
        int start = room(Integer.BYTES).position();
        bytes.putInt(0);
        // One dimension, no nulls, type of the elements, their number, first index.
        room(5 * Integer.BYTES)
                .putInt(1)
                .putInt(0)
                .putInt(TEXT_TYPE)
                .putInt(values.size())
                .putInt(1);
        values.forEach(this::text);
        bytes.putInt(start, bytes.position() - start - Integer.BYTES);
        return this;
    }

    /**
     * Sends the rows; nothing is sent if there are none.
     *
     * @throws StoreUnavailableException if a row is there already: another writer was faster, and what it wrote counts when
     *     the work comes again
     */
    void copyInto(Connection connection) throws SQLException {
        if (!any) {
            return;
        }
        room(Short.BYTES).putShort(END);
        var sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        try {
            copying.copyIn(sql, new ByteArrayInputStream(bytes.array(), 0, bytes.position()));
        } catch (IOException e) {
            throw new SQLException("rows could not be sent", e);
        } catch (SQLException e) {
            if (TAKEN.equals(e.getSQLState())) {
                throw new StoreUnavailableException(e);
            }
            throw e;
        }
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            var larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + more));
            bytes = larger.put(bytes.flip());
        }
        return bytes;
    }
}
