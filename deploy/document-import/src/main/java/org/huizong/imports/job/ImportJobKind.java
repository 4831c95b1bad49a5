package org.huizong.imports.job;

/**
 * 导入作业的种类: how the content of a job is cut into items. A bean of this type makes its kind known; jobs of it are run
 * on the job thread, outside of any request and transaction.
 */
public interface ImportJobKind {

    /** Stored with each job, so it may never change its meaning. */
    String code();

    /**
     * Imports the items in a fixed order. After a crash the same job is run again from its first item; items that were
     * recorded before are skipped by {@link ImportJobRun#item}.
     *
     * @throws org.huizong.platform.problem.ProblemException if the content as a whole is refused; the job fails with it
     */
    void run(ImportJobRun run);
}
