package org.huizong.platform.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.platform.inventory.InventoryBody.Item;

/** The books of this service in the order of their ids. */
@ApplicationScoped
class InventoryRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DataSource dataSource;

    InventoryRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param after null for the first page */
    List<Item> page(String table, UUID after, int limit) {
        var sql = "select id, version, fiscal_year, stage from " + table + " where id > ? order by id limit ?";
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, after == null ? BEFORE_ALL : after);
            statement.setInt(2, limit);
            var items = new ArrayList<Item>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return items;
        } catch (SQLException e) {
            throw new IllegalStateException("the books cannot be listed", e);
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3), row.getString(4));
    }
}
