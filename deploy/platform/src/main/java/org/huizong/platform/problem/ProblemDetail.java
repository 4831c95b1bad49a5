package org.huizong.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One entry of a problem's {@code errors}: free members in the order given, such as {@code parameter}, {@code field},
 * {@code line} or what a broken rule compares. A {@link Text} member is answered in the caller's language.
 */
public record ProblemDetail(Map<String, Object> members) {

    public ProblemDetail {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** Path, query or header parameter and what is wrong with it. */
    public static ProblemDetail parameter(String name, Text detail) {
        return new ProblemDetail(ordered("parameter", name, "detail", detail));
    }

    /** Field of a JSON body, as a path such as {@code lines[3].amount}, and what is wrong with it. */
    public static ProblemDetail field(String path, Text detail) {
        return new ProblemDetail(ordered("field", path, "detail", detail));
    }

    /** The same entry with one member more. */
    public ProblemDetail with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new ProblemDetail(more);
    }

    private static Map<String, Object> ordered(String first, Object firstValue, String second, Object secondValue) {
        var members = new LinkedHashMap<String, Object>();
        members.put(first, firstValue);
        members.put(second, secondValue);
        return members;
    }
}
