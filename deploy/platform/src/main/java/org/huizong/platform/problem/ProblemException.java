package org.huizong.platform.problem;

import java.util.List;

/**
 * Ends a request with an answer that the client may read: type, detail and errors are ours, no foreign message is in
 * them.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<ProblemDetail> errors;
    private final transient List<ProblemDetail> candidates;
    private final long retryAfterSeconds;

    public ProblemException(ProblemType type, Text detail, List<ProblemDetail> errors) {
        this(type, detail, errors, List.of(), 0);
    }

    private ProblemException(
            ProblemType type,
            Text detail,
            List<ProblemDetail> errors,
            List<ProblemDetail> candidates,
            long retryAfterSeconds) {
        super(type.code() + ": " + detail.en());
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.candidates = List.copyOf(candidates);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of());
    }

    public ProblemException(ProblemType type, String detail, List<ProblemDetail> errors) {
        this(type, Text.same(detail), errors);
    }

    public ProblemException(ProblemType type, String detail) {
        this(type, Text.same(detail), List.of());
    }

    /** What the caller asked for fits several things: these, each with what settles the choice. */
    public static ProblemException ambiguous(ProblemType type, Text detail, List<ProblemDetail> candidates) {
        return new ProblemException(type, detail, List.of(), candidates, 0);
    }

    /** The same request may be sent again after this time. */
    public static ProblemException retryAfter(ProblemType type, Text detail, long seconds) {
        return new ProblemException(type, detail, List.of(), List.of(), seconds);
    }

    /** 400 that names the parameter. */
    public static ProblemException invalidParameter(String name, Text detail) {
        return new ProblemException(
                CommonProblem.INVALID_PARAMETER,
                new Text("参数 " + name + "：" + detail.zh(), name + ": " + detail.en()),
                List.of(ProblemDetail.parameter(name, detail)));
    }

    /** 400 that names the parameter and the words it takes. */
    public static ProblemException notOneOf(String name, List<String> words) {
        var list = String.join(", ", words);
        return invalidParameter(name, new Text("只能取 " + list, "must be one of " + list));
    }

    /** 404 for an id that does not exist or that the caller may not see: the two look the same on purpose. */
    public static ProblemException notFound() {
        return new ProblemException(
                CommonProblem.NOT_FOUND, new Text("没有此资源。", "There is no such resource."), List.of());
    }

    public static ProblemException forbidden() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text("此角色或数据范围无权执行该操作。", "The caller's role or scope does not allow this."),
                List.of());
    }

    public static ProblemException unauthorized() {
        return new ProblemException(
                CommonProblem.UNAUTHORIZED, new Text("请提供有效的令牌。", "Send a valid bearer token."), List.of());
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<ProblemDetail> errors() {
        return errors;
    }

    /** 0 when the problem says nothing about it. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }

    public List<ProblemDetail> candidates() {
        return candidates;
    }
}
