package org.huizong.platform.web;

import java.util.Arrays;
import org.huizong.platform.problem.CommonProblem;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/**
 * Conditional requests of RFC 9110. All our tags are strong. Tags are passed without their quotes; headers as they came,
 * null when absent.
 */
public final class ETags {

    private static final String ANY = "*";

    private ETags() {}

    /** The tag of a versioned resource. */
    public static String ofVersion(long version) {
        return Long.toString(version);
    }

    public static String quoted(String tag) {
        return '"' + tag + '"';
    }

    /** A write on something that exists: 428 without {@code If-Match}, 412 if another write came first. */
    public static void requireMatch(String ifMatch, String current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw required("If-Match");
        }
        if (!holds(ifMatch, current, false)) {
            throw failed();
        }
    }

    /** A write that creates: 428 without {@code If-None-Match: *}; call it only when nothing exists yet. */
    public static void requireCreation(String ifMatch, String ifNoneMatch) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            throw failed();
        }
        if (ifNoneMatch == null || !ifNoneMatch.strip().equals(ANY)) {
            throw required("If-None-Match: *");
        }
    }

    /** A creating PUT on something that exists already is 412. */
    public static void refuseCreation(String ifNoneMatch) {
        if (ifNoneMatch != null && ifNoneMatch.strip().equals(ANY)) {
            throw failed();
        }
    }

    /** Whether a read may be answered with 304. */
    public static boolean isUnchanged(String ifNoneMatch, String current) {
        return ifNoneMatch != null && holds(ifNoneMatch, current, true);
    }

    private static boolean holds(String header, String current, boolean weakly) {
        if (header.strip().equals(ANY)) {
            return true;
        }
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(tag -> weakly && tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(quoted(current)::equals);
    }

    private static ProblemException required(String header) {
        return new ProblemException(
                CommonProblem.PRECONDITION_REQUIRED,
                new Text("请带上请求头 " + header + "。", "Send the header " + header + "."));
    }

    private static ProblemException failed() {
        return new ProblemException(
                CommonProblem.PRECONDITION_FAILED,
                new Text(
                        "资源的当前版本与请求所依据的版本不同，请重新读取。",
                        "The present version is not the one the request builds on; read it again."));
    }
}
