package org.huizong.imports.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.huizong.imports.ImportCall;

/** 导入作业: takes in what is too large to be imported while its client waits. */
@ApplicationScoped
public class ImportJobs {

    private final ImportJobRows rows;
    private final StoredCall calls;
    private final ImportJobAnswers answers;
    private final TransactionSynchronizationRegistry transactions;
    private final ImportJobSignal signal;

    ImportJobs(
            ImportJobRows rows,
            StoredCall calls,
            ImportJobAnswers answers,
            TransactionSynchronizationRegistry transactions,
            ImportJobSignal signal) {
        this.rows = rows;
        this.calls = calls;
        this.answers = answers;
        this.transactions = transactions;
        this.signal = signal;
    }

    /**
     * 202 with the job's place. The same bytes with the same options by the same caller are the same job; once it has
     * ended, handing them in again runs it again.
     *
     * @param kind code of an {@link ImportJobKind}
     */
    @Transactional
    public Response submit(String kind, ImportCall call) {
        var id = id(kind, call);
        rows.submit(id, kind, call);
        transactions.registerInterposedSynchronization(new WakeAfterCommit(signal));
        var job = rows.find(id).orElseThrow();
        return Response.accepted(answers.answer(job, rows.items(id)))
                .header(HttpHeaders.LOCATION, ImportJobAnswers.href(id))
                .build();
    }

    private UUID id(String kind, ImportCall call) {
        var name = String.join(
                "\u001f",
                kind,
                call.caller().name(),
                calls.scope(call.caller().scope()),
                calls.options(call.options()),
                call.body().sha256());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private record WakeAfterCommit(ImportJobSignal signal) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing runs before the job is durable.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
