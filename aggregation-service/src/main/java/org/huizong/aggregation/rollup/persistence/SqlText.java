package org.huizong.aggregation.rollup.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement that grows together with its parameters; no value is ever written into the text. */
final class SqlText {

    private record Parameter(String arrayType, Object value) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();

    SqlText add(String part) {
        text.append(part);
        return this;
    }

    SqlText add(SqlText part) {
        text.append(part.text);
        parameters.addAll(part.parameters);
        return this;
    }

    SqlText value(Object value) {
        text.append('?');
        parameters.add(new Parameter("", value));
        return this;
    }

    /** A value whose {@code ?} stands in the text already. */
    SqlText bound(Object value) {
        parameters.add(new Parameter("", value));
        return this;
    }

    SqlText array(String type, Collection<?> values) {
        text.append("?::").append(type).append("[]");
        parameters.add(new Parameter(type, values.toArray()));
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            if (parameter.arrayType().isEmpty()) {
                statement.setObject(i + 1, parameter.value());
            } else {
                statement.setArray(
                        i + 1, connection.createArrayOf(parameter.arrayType(), (Object[]) parameter.value()));
            }
        }
        return statement;
    }
}
