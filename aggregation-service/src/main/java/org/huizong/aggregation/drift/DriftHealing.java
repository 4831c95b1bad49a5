package org.huizong.aggregation.drift;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.huizong.aggregation.rebuild.Slice;
import org.huizong.aggregation.rebuild.StoreRebuild;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;
import org.jboss.logging.Logger;

/** 巡检与自愈: compares one year and stage and, if it differs, makes it anew from its contributions. */
@ApplicationScoped
class DriftHealing {

    private static final Logger LOG = Logger.getLogger(DriftHealing.class);

    private final JdbcDrift drift;
    private final DriftChecks checks;
    private final StoreRebuild rebuild;
    private final AuditTrail trail;
    private final MeterRegistry meters;
    private final AtomicLong passSince;

    DriftHealing(JdbcDrift drift, DriftChecks checks, StoreRebuild rebuild, AuditTrail trail, MeterRegistry meters) {
        this.drift = drift;
        this.checks = checks;
        this.rebuild = rebuild;
        this.trail = trail;
        this.meters = meters;
        this.passSince = meters.gauge("huizong.drift.pass.since.epoch.seconds", new AtomicLong());
    }

    /** The caller holds the lock of rebuilds. */
    void check(Slice slice) throws SQLException {
        var found = drift.measure(slice);
        meters.counter("huizong.drift.cells.compared").increment(found.cells());
        meters.counter("huizong.drift.cells.differing").increment(found.differing());
        checks.checked(slice, found.differing() == 0 ? found : healed(slice, found));
        checks.pass().ifPresent(pass -> passSince.set(pass.since().getEpochSecond()));
    }

    /** What is found after the healing. */
    private DriftReport healed(Slice slice, DriftReport found) throws SQLException {
        LOG.errorf("event=drift-found slice=%s differing=%d watermark=%d", slice, found.differing(), found.watermark());
        long blocks = rebuild.heal(slice);
        checks.healed(slice, found, blocks);
        meters.counter("huizong.drift.blocks.healed").increment(blocks);
        QuarkusTransaction.requiringNew().run(() -> trail.append(audited(slice, found, blocks)));
        LOG.errorf("event=drift-healed slice=%s blocks=%d", slice, blocks);
        return drift.measure(slice);
    }

    private static AuditEntry audited(Slice slice, DriftReport found, long blocks) {
        return new AuditEntry(
                "aggregation-service",
                "",
                "drift-healing",
                "rollup",
                slice.toString(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "differing cells " + found.differing() + ", blocks replaced " + blocks);
    }
}
