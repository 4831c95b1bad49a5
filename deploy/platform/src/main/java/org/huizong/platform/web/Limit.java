package org.huizong.platform.web;

import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** The {@code limit} of a collection: 50 unless told, 200 at most. */
public final class Limit {

    private Limit() {}

    /** @param asked null when the caller did not say */
    public static int of(Integer asked) {
        if (asked == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > Page.MAX_LIMIT) {
            throw ProblemException.invalidParameter(
                    "limit", new Text("应为 1 至 " + Page.MAX_LIMIT, "must be between 1 and " + Page.MAX_LIMIT));
        }
        return asked;
    }
}
