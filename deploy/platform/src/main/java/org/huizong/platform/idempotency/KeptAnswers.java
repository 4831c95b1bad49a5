package org.huizong.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;
import org.jboss.logging.Logger;

/** The answers kept under their keys, read and written in the transaction of the effect. */
@ApplicationScoped
class KeptAnswers {

    private static final Logger LOG = Logger.getLogger(KeptAnswers.class);
    private static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int UNFINISHED = 0;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String WAIT_FOR_THE_FIRST = "set local lock_timeout = '10s'";
    private static final String WAIT_AS_BEFORE = "set local lock_timeout = default";

    private final DataSource dataSource;
    private final Clock clock;
    private final ObjectMapper json;

    KeptAnswers(DataSource dataSource, Clock clock, ObjectMapper json) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.json = json;
    }

    /** Whether the key is new; waits while another request with it still runs. */
    boolean claim(KeyedRequest request) {
        var sql = "insert into idempotent_answer (caller, key, request_hash, status, headers, created_at)"
                + " values (?, ?, ?, ?, '{}', ?) on conflict do nothing";
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(sql)) {
            execute(connection, WAIT_FOR_THE_FIRST);
            insert.setString(1, request.caller());
            insert.setString(2, request.key());
            insert.setString(3, request.requestHash());
            insert.setInt(4, UNFINISHED);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            boolean claimed = insert.executeUpdate() == 1;
            execute(connection, WAIT_AS_BEFORE);
            return claimed;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new ProblemException(
                        CommonProblem.IDEMPOTENCY_KEY_IN_USE,
                        new Text("同一幂等键的请求仍在处理，请稍后重试。", "The first request with this key still runs; try again."));
            }
            throw unreachable(e);
        }
    }

    /** 422 if the key was used with another request. */
    KeptAnswer of(KeyedRequest request) {
        var sql = "select request_hash, status, headers, body from idempotent_answer where caller = ? and key = ?";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, request.caller());
            select.setString(2, request.key());
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("a kept answer was taken away while it was asked for");
                }
                if (!rows.getString(1).equals(request.requestHash())) {
                    throw new ProblemException(
                            CommonProblem.IDEMPOTENCY_KEY_REUSED,
                            new Text("此幂等键已用于内容不同的请求。", "This key was used with another request."));
                }
                return new KeptAnswer(rows.getInt(2), readHeaders(rows.getString(3)), rows.getBytes(4));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw unreachable(e);
        }
    }

    void keep(KeyedRequest request, KeptAnswer answer) {
        var sql = "update idempotent_answer set status = ?, headers = ?, body = ? where caller = ? and key = ?";
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setInt(1, answer.status());
            update.setString(2, json.writeValueAsString(answer.headers()));
            update.setBytes(3, answer.body());
            update.setString(4, request.caller());
            update.setString(5, request.key());
            update.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw unreachable(e);
        }
    }

    /** A client asks again within minutes; after the time the key is free. */
    @Scheduled(every = "1h", delayed = "10m")
    void forgetOld() {
        var sql = "delete from idempotent_answer where created_at < ?";
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT_FOR)));
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("idempotent_answers=kept reason=\"%s\"", e.getMessage());
        }
    }

    private Map<String, String> readHeaders(String text) throws JsonProcessingException {
        return json.readValue(text, new TypeReference<Map<String, String>>() {});
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static IllegalStateException unreachable(Exception e) {
        return new IllegalStateException("the kept answers cannot be reached", e);
    }
}
