package org.huizong.imports;

import jakarta.ws.rs.core.Response;

/**
 * 导入格式: one way to understand the body of {@code POST /v1/imports}. Every bean of this type is asked, the one with the
 * highest {@code @Priority} first; the first that takes the body answers. Documents and archives are understood without a
 * priority, so a more special format of the same media type states one.
 */
public interface ImportFormat {

    /** Decided by the media type and a look at the bytes; must be cheap and throw nothing. */
    boolean takes(ImportBody body);

    /**
     * The answer; for a job, {@link org.huizong.imports.job.ImportJobs#submit}. Refusals are
     * {@link org.huizong.platform.problem.ProblemException}s.
     */
    Response handle(ImportCall call);

    /** Media type for the list of what is accepted. */
    String mediaType();
}
