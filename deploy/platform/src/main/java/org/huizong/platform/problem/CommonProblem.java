package org.huizong.platform.problem;

/** The problems that every service can answer with; {@code docs/problems.md} lists them. */
public enum CommonProblem implements ProblemType {
    INVALID_PARAMETER("invalid-parameter", 400, "请求参数有误", "A parameter is not valid"),
    UNREADABLE("unreadable", 400, "请求内容无法读取", "The request body cannot be read"),
    UNAUTHORIZED("unauthorized", 401, "需要有效的身份凭证", "A valid token is needed"),
    FORBIDDEN("forbidden", 403, "无权执行此操作", "The caller may not do this"),
    NOT_FOUND("not-found", 404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "不支持此请求方法", "The method is not allowed here"),
    NOT_ACCEPTABLE("not-acceptable", 406, "无法提供所要求的格式", "None of the accepted formats can be given"),
    CONFLICT("conflict", 409, "与当前状态冲突", "The request conflicts with the present state"),
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", 409, "同一幂等键的请求正在处理", "A request with this key is still running"),
    PRECONDITION_FAILED("precondition-failed", 412, "资源已被修改", "The resource has changed meanwhile"),
    TOO_LARGE("too-large", 413, "请求内容过大", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "不支持此内容格式", "This media type is not supported"),
    AMOUNTS_OUT_OF_RANGE("amounts-out-of-range", 422, "金额超出范围", "Amounts beyond any budget"),
    RULE_BROKEN("rule-broken", 422, "不符合业务规则", "A business rule is broken"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "幂等键已用于另一请求", "The key was used with another request before"),
    PRECONDITION_REQUIRED("precondition-required", 428, "需要条件请求头", "A conditional header is needed"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "请求过于频繁", "Too many requests"),
    REQUEST_REFUSED("request-refused", 400, "请求无法处理", "The request cannot be handled"),
    INTERNAL("internal", 500, "内部错误", "Internal error"),
    UNAVAILABLE("unavailable", 503, "服务暂不可用", "The service is not available for the moment");

    private final String code;
    private final int status;
    private final String titleZh;
    private final String titleEn;

    CommonProblem(String code, int status, String titleZh, String titleEn) {
        this.code = code;
        this.status = status;
        this.titleZh = titleZh;
        this.titleEn = titleEn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleZh() {
        return titleZh;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
