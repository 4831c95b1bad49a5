package org.huizong.aggregation.apply.persistence;

import java.sql.SQLException;
import org.huizong.aggregation.apply.application.StoreUnavailableException;
import org.huizong.aggregation.apply.application.UnacceptableDataException;

/** 失败分类: tells data that the database will never take (classes 22 and 23) from everything that may pass. */
final class SqlFailures {

    private SqlFailures() {}

    static RuntimeException classify(SQLException failure) {
        var state = failure.getSQLState();
        boolean refused = state != null && (state.startsWith("22") || state.startsWith("23"));
        return refused
                ? new UnacceptableDataException("refused by the database, SQLSTATE " + state, failure)
                : new StoreUnavailableException(failure);
    }
}
