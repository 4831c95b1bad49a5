package org.huizong.platform.problem;

/**
 * One kind of problem that a client can meet, stable for ever once published. Each service declares its own in an enum
 * that implements this interface; what all services share stands in {@link CommonProblem}.
 */
public interface ProblemType {

    String URN_PREFIX = "urn:huizong:problem:";

    /** The last part of the type's URN, such as {@code not-found}. */
    String code();

    /** The HTTP status that goes with it. */
    int status();

    String titleZh();

    String titleEn();

    default String urn() {
        return URN_PREFIX + code();
    }

    default Text title() {
        return new Text(titleZh(), titleEn());
    }
}
