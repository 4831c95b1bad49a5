package org.huizong.platform.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;

/**
 * 数据权限 as a predicate inside a statement. Every parameter is one text, a comma-separated list that PostgreSQL splits, so
 * the predicate is the same for JDBC ({@code ?}) and for named parameters ({@link #named}).
 *
 * @param sql a condition in parentheses, to be joined with {@code and}
 * @param parameters values of its {@code ?} in order
 */
public record ScopeSql(String sql, List<String> parameters) {

    private static final ScopeSql NOTHING = new ScopeSql("(false)", List.of());

    public ScopeSql {
        parameters = List.copyOf(parameters);
    }

    /**
     * Columns that place a row.
     *
     * @param regionPath a {@code text[]} of region codes from the province down
     * @param unit a {@code uuid}
     * @param department a {@code uuid}, null when unknown
     */
    public record Columns(String regionPath, String unit, String department) {}

    /** Rows inside the caller's scope; none for the public and for a role without the right. */
    public static ScopeSql within(AccessScope scope, Right right, Columns columns) {
        if (!Permissions.grants(scope, right)) {
            return NOTHING;
        }
        var parameters = new ArrayList<String>();
        var region = "true";
        if (!scope.allRegions()) {
            region = columns.regionPath() + " && string_to_array(?, ',')";
            parameters.add(list(scope.regions()));
        }
        var unit = "true";
        if (!scope.allUnits()) {
            unit = columns.unit() + " = any(string_to_array(?, ',')::uuid[])";
            parameters.add(list(scope.units()));
            if (scope.has(Role.DEPARTMENT)) {
                unit = "(" + unit + " or " + columns.department() + " = any(string_to_array(?, ',')::uuid[]))";
                parameters.add(list(scope.units()));
            }
        }
        return new ScopeSql("(" + region + " and " + unit + ")", parameters);
    }

    /** Rows that are published, by a condition of the caller's own without parameters, or inside the scope. */
    public static ScopeSql readable(AccessScope scope, Columns columns, String published) {
        var within = within(scope, Right.READ_UNPUBLISHED, columns);
        return new ScopeSql("((" + published + ") or " + within.sql + ")", within.parameters);
    }

    /** Sets the parameters from this index on and gives the index behind them. */
    public int bind(PreparedStatement statement, int firstIndex) throws SQLException {
        int index = firstIndex;
        for (var parameter : parameters) {
            statement.setString(index++, parameter);
        }
        return index;
    }

    /** The same condition with {@code :scope0, :scope1 …} for a query with named parameters. */
    public String named() {
        var text = sql;
        for (int i = 0; i < parameters.size(); i++) {
            text = text.replaceFirst("\\?", ":scope" + i);
        }
        // A cast with colons would read as a parameter there.
        return text.replaceAll("(string_to_array\\([^)]*\\))::uuid\\[]", "cast($1 as uuid[])");
    }

    private static String list(Set<String> values) {
        return values.stream().sorted().collect(Collectors.joining(","));
    }
}
