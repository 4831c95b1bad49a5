package org.huizong.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Refuses what no resource should meet: parameters that are no text, bodies above the limit. */
@Provider
@PreMatching
@Priority(1)
class RequestGuard implements ContainerRequestFilter {

    private final long maxBodyBytes;

    RequestGuard(@ConfigProperty(name = "huizong.http.max-body-bytes") long maxBodyBytes) {
        this.maxBodyBytes = maxBodyBytes;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!PlainText.isPlain(name) || !values.stream().allMatch(PlainText::isPlain)) {
                throw ProblemException.invalidParameter(
                        PlainText.isPlain(name) ? name : "?", new Text("含有非文本字符", "holds a character that is no text"));
            }
        });
        if (!PlainText.isPlain(request.getUriInfo().getPath())) {
            throw ProblemException.invalidParameter("path", new Text("含有非文本字符", "holds a character that is no text"));
        }
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if ("0".equals(length) && MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) {
            throw new ProblemException(CommonProblem.UNREADABLE, new Text("请求内容为空。", "The body is empty."));
        }
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > maxBodyBytes) {
            throw new ProblemException(
                    CommonProblem.TOO_LARGE,
                    new Text("请求内容不得超过 " + maxBodyBytes + " 字节。", "The body may have " + maxBodyBytes + " bytes."));
        }
    }
}
