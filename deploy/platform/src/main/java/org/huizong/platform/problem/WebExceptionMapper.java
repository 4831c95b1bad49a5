package org.huizong.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;

/** What the web framework throws: its status stays, its text does not. */
@Provider
class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, ProblemException> BY_STATUS = Map.ofEntries(
            entry(CommonProblem.REQUEST_REFUSED, "请求无法读取。", "The request cannot be read."),
            entry(CommonProblem.UNAUTHORIZED, "请提供有效的令牌。", "Send a valid bearer token."),
            entry(CommonProblem.FORBIDDEN, "此角色或数据范围无权执行该操作。", "The caller's role or scope does not allow this."),
            entry(CommonProblem.NOT_FOUND, "没有此资源。", "There is no such resource."),
            entry(CommonProblem.METHOD_NOT_ALLOWED, "请使用 Allow 头所列的方法。", "Use a method that the Allow header lists."),
            entry(CommonProblem.NOT_ACCEPTABLE, "请更改 Accept 头。", "Change the Accept header."),
            entry(CommonProblem.CONFLICT, "与当前状态冲突。", "The request conflicts with the present state."),
            entry(CommonProblem.PRECONDITION_FAILED, "资源已被修改，请重新读取。", "The resource has changed; read it again."),
            entry(CommonProblem.TOO_LARGE, "请求内容超过上限。", "The body exceeds the limit."),
            entry(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "请更改 Content-Type。", "Change the Content-Type."),
            entry(CommonProblem.UNAVAILABLE, "请稍后重试。", "Try again in a moment."));

    private final ProblemAnswers answers;
    private final KnownFailures failures;

    WebExceptionMapper(ProblemAnswers answers, KnownFailures failures) {
        this.answers = answers;
        this.failures = failures;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        var framework = failure.getResponse();
        if (framework.getStatus() < Response.Status.BAD_REQUEST.getStatusCode() || framework.hasEntity()) {
            return framework;
        }
        var known = Optional.ofNullable(failure.getCause()).flatMap(failures::problemOf);
        if (known.isPresent()) {
            return answers.answer(known.get());
        }
        var problem = BY_STATUS.get(framework.getStatus());
        if (problem == null) {
            return framework.getStatus() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                    ? answers.answer(BY_STATUS.get(Response.Status.BAD_REQUEST.getStatusCode()))
                    : answers.internal(failure);
        }
        var answer = Response.fromResponse(answers.answer(problem));
        if (framework.getHeaderString(HttpHeaders.ALLOW) != null) {
            answer.header(HttpHeaders.ALLOW, framework.getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }

    private static Map.Entry<Integer, ProblemException> entry(ProblemType type, String zh, String en) {
        return Map.entry(type.status(), new ProblemException(type, new Text(zh, en)));
    }
}
