package org.huizong.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The members of RFC 9457, in the caller's language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors", "candidates"})
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Map<String, Object>> errors,
        List<Map<String, Object>> candidates) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static ProblemBody of(ProblemException problem, String instance, Locale language) {
        var type = problem.type();
        return new ProblemBody(
                type.urn(),
                type.title().in(language),
                type.status(),
                problem.detail().in(language),
                instance,
                inLanguage(problem.errors(), language),
                inLanguage(problem.candidates(), language));
    }

    private static List<Map<String, Object>> inLanguage(List<ProblemDetail> entries, Locale language) {
        return entries.stream().map(entry -> inLanguage(entry, language)).toList();
    }

    private static Map<String, Object> inLanguage(ProblemDetail entry, Locale language) {
        var members = new LinkedHashMap<String, Object>();
        entry.members()
                .forEach((name, value) -> members.put(name, value instanceof Text text ? text.in(language) : value));
        return members;
    }
}
