package org.huizong.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Runs outside every {@code @Transactional}: the effect joins the transaction that holds the key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class IdempotentInterceptor {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final String KEY_SHAPE = "[\\x21-\\x7e]{1,255}";
    private static final String REPLAYED_HEADER = "Idempotency-Replayed";

    private final KeptAnswers answers;
    private final CallerScope caller;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final ObjectMapper json;

    IdempotentInterceptor(
            KeptAnswers answers, CallerScope caller, HttpHeaders headers, UriInfo uri, ObjectMapper json) {
        this.answers = answers;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
        this.json = json;
    }

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(KEY_HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches(KEY_SHAPE)) {
            throw ProblemException.invalidParameter(
                    KEY_HEADER, new Text("应为 1 至 255 个可见 ASCII 字符", "must be 1 to 255 visible ASCII characters"));
        }
        var request = new KeyedRequest(
                // The scope belongs to the key: a token that may do less never gets the answer to one that may do more.
                KeyedRequest.hash(caller.name(), caller.current().toString()),
                key,
                KeyedRequest.hash(uri.getRequestUri().toString(), requestContent(call)));
        return QuarkusTransaction.requiringNew().call(() -> once(call, request));
    }

    private Object once(InvocationContext call, KeyedRequest request) throws Exception {
        if (!answers.claim(request)) {
            return replay(answers.of(request));
        }
        var answer = (Response) call.proceed();
        if (answer.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            // A refusal has no effect to protect; the key stays free for the corrected request.
            QuarkusTransaction.setRollbackOnly();
            return answer;
        }
        answers.keep(request, kept(answer));
        return answer;
    }

    private String requestContent(InvocationContext call) throws JsonProcessingException {
        var content = new StringBuilder(String.valueOf(headers.getMediaType()));
        for (var parameter : call.getParameters()) {
            content.append('\u001f').append(text(parameter));
        }
        return content.toString();
    }

    private String text(Object parameter) throws JsonProcessingException {
        if (parameter instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        return parameter == null || parameter instanceof String || parameter instanceof Enum<?>
                ? String.valueOf(parameter)
                : json.writeValueAsString(parameter);
    }

    private KeptAnswer kept(Response answer) throws JsonProcessingException {
        var names = new LinkedHashMap<String, String>();
        answer.getStringHeaders().forEach((name, values) -> names.put(name, String.join(", ", values)));
        names.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        var body = answer.hasEntity() ? json.writeValueAsBytes(answer.getEntity()) : null;
        return new KeptAnswer(answer.getStatus(), Map.copyOf(names), body);
    }

    private static Response replay(KeptAnswer answer) {
        var replayed = Response.status(answer.status());
        answer.headers().forEach(replayed::header);
        replayed.header(REPLAYED_HEADER, "true");
        return answer.body() == null
                ? replayed.build()
                : replayed.entity(new String(answer.body(), StandardCharsets.UTF_8))
                        .build();
    }
}
