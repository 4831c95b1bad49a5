package org.huizong.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Exceptions of the libraries below us that have a meaning for the client. */
@Singleton
class KnownFailures {

    /** Named by text, because not every service has JPA. */
    private static final Set<String> STALE =
            Set.of("jakarta.persistence.OptimisticLockException", "org.hibernate.StaleStateException");

    /** What the web server says when a body of unknown length grows above the limit; it has answered then already. */
    private static final String TOO_LARGE = "Request too large";

    /** What exact arithmetic of the JDK says; amounts are added by nothing else. */
    private static final Set<String> OVERFLOWS =
            Set.of("long overflow", "integer overflow", "Overflow to represent absolute value of Long.MIN_VALUE");

    private static final Set<String> CONNECTION_CLASSES = Set.of("08", "53", "57");

    private static final int MAX_CAUSES = 10;

    /** Looks at the failure first, then at its causes. */
    Optional<ProblemException> problemOfAnyCause(Throwable failure) {
        var cause = failure;
        for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
            var problem = problemOf(cause);
            if (problem.isPresent()) {
                return problem;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    Optional<ProblemException> problemOf(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return Optional.of(problem);
        }
        if (failure instanceof JsonProcessingException json) {
            return Optional.of(UnreadableJson.problem(json));
        }
        if (failure instanceof ConstraintViolationException violations) {
            return ConstraintProblems.problem(violations);
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationException) {
            return Optional.of(ProblemException.unauthorized());
        }
        if (failure instanceof ForbiddenException) {
            return Optional.of(ProblemException.forbidden());
        }
        if (isStale(failure.getClass())) {
            return Optional.of(new ProblemException(
                    CommonProblem.PRECONDITION_FAILED,
                    new Text("资源已被修改，请重新读取。", "The resource has changed; read it again.")));
        }
        if (failure instanceof IOException && TOO_LARGE.equals(failure.getMessage())) {
            return Optional.of(new ProblemException(
                    CommonProblem.TOO_LARGE, new Text("请求内容超过上限。", "The body exceeds the limit.")));
        }
        if (failure instanceof ArithmeticException && OVERFLOWS.contains(String.valueOf(failure.getMessage()))) {
            return Optional.of(new ProblemException(
                    CommonProblem.AMOUNTS_OUT_OF_RANGE,
                    new Text(
                            "金额之和超出范围，请核对单位与数字。", "A sum of amounts is beyond any budget; look at units and digits.")));
        }
        if (failure instanceof SQLException sql && isAway(sql)) {
            return Optional.of(
                    new ProblemException(CommonProblem.UNAVAILABLE, new Text("请稍后重试。", "Try again in a moment.")));
        }
        return Optional.empty();
    }

    private static boolean isStale(Class<?> type) {
        for (Class<?> ancestor = type; ancestor != null; ancestor = ancestor.getSuperclass()) {
            if (STALE.contains(ancestor.getName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            // The pool's own exception has no state: nobody gave a connection back in time.
            return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
        }
        return state.length() == 5 && CONNECTION_CLASSES.contains(state.substring(0, 2));
    }
}
