package org.huizong.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalLong;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;
import org.huizong.platform.outbox.Outbox;
import org.huizong.platform.outbox.OutboxMessage;

/** Use cases of a service that does nothing but announce and record. */
@ApplicationScoped
public class Changes {

    private final Outbox outbox;
    private final AuditTrail audit;

    Changes(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    public void announce(List<OutboxMessage> messages) {
        messages.forEach(outbox::append);
    }

    @Transactional
    public void announceAndFail(OutboxMessage message) {
        outbox.append(message);
        throw new IllegalStateException("the change does not happen");
    }

    @Transactional
    public void record(String action, String objectId, String detail) {
        audit.append(new AuditEntry(
                "张三", "unit", action, "book", objectId, OptionalLong.empty(), OptionalLong.of(1), detail));
    }

    /** One transaction for all, which tells the barrier when the first row is written. */
    @Transactional
    public void recordAll(List<String> objectIds, Runnable afterFirst) {
        objectIds.forEach(object -> {
            record("import", object, "");
            if (object.equals(objectIds.get(0))) {
                afterFirst.run();
            }
        });
    }
}
