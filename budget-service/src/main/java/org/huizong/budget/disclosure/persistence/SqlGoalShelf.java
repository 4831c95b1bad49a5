package org.huizong.budget.disclosure.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.huizong.budget.disclosure.application.AnnouncedGoals;
import org.huizong.budget.disclosure.application.AnnouncedGoals.View;
import org.huizong.budget.disclosure.application.GoalShelf;

/** The announced goals in PostgreSQL, one row a book. */
@ApplicationScoped
class SqlGoalShelf implements GoalShelf {

    private static final TypeReference<List<View>> VIEWS = new TypeReference<>() {};

    private static final String KEEP =
            """
            insert into announced_goal as a (book_id, source_epoch, version, views) values (?, ?, ?, ?::jsonb)
            on conflict on constraint announced_goal_pk do update
               set source_epoch = excluded.source_epoch, version = excluded.version, views = excluded.views
             where (a.source_epoch, a.version) < (excluded.source_epoch, excluded.version)
            """;

    private final DataSource dataSource;
    private final ObjectMapper json = new ObjectMapper();

    SqlGoalShelf(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    @Transactional
    public void keep(AnnouncedGoals goals) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, goals.bookId());
            statement.setLong(2, goals.sourceEpoch());
            statement.setLong(3, goals.version());
            statement.setString(4, json.writeValueAsString(goals.views()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the goals of a book cannot be kept", e);
        }
    }

    @Override
    @Transactional
    public Optional<AnnouncedGoals> find(UUID bookId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select source_epoch, version, views from announced_goal where book_id = ?")) {
            statement.setObject(1, bookId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(read(bookId, rows)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the goals of a book cannot be read", e);
        }
    }

    private AnnouncedGoals read(UUID bookId, ResultSet row) throws SQLException, JsonProcessingException {
        return new AnnouncedGoals(bookId, row.getLong(1), row.getLong(2), json.readValue(row.getString(3), VIEWS));
    }
}
