package org.huizong.imports.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huizong.imports.ImportCaller;
import org.huizong.imports.ImportOptions;

/**
 * 导入作业: a large import that goes on after its request was answered.
 *
 * @param expected items of the content, once known
 * @param attempts how often it was begun; more than one after a crash
 * @param problem JSON of the problem that ended it, for a job that failed
 */
record ImportJob(
        UUID id,
        String kind,
        ImportCaller caller,
        ImportOptions options,
        State state,
        Optional<Integer> expected,
        int attempts,
        Optional<String> problem,
        Instant createdAt,
        Instant changedAt) {

    enum State {
        WAITING("waiting"),
        RUNNING("running"),
        DONE("done"),
        FAILED("failed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }

        static State ofCode(String code) {
            for (var state : values()) {
                if (state.code.equals(code)) {
                    return state;
                }
            }
            throw new IllegalStateException("no such state of a job: " + code);
        }
    }
}
