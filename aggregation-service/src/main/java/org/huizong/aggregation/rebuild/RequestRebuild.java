package org.huizong.aggregation.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.aggregation.AggregationProblem;
import org.huizong.contracts.access.Role;
import org.huizong.platform.access.Caller;
import org.huizong.platform.audit.AuditEntry;
import org.huizong.platform.audit.AuditTrail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 申请重建: takes a rebuild in unless one is under way, and records who asked. */
@ApplicationScoped
class RequestRebuild {

    private final RebuildRows rows;
    private final AuditTrail trail;
    private final RebuildSignal signal;

    RequestRebuild(RebuildRows rows, AuditTrail trail, RebuildSignal signal) {
        this.rows = rows;
        this.trail = trail;
        this.signal = signal;
    }

    @Transactional
    Rebuild handle(Caller caller) {
        var id = UUID.randomUUID();
        if (!rows.insert(id, caller.name())) {
            throw new ProblemException(
                    AggregationProblem.REBUILD_UNDER_WAY,
                    new Text("已有一次重建在等待或进行中。", "A rebuild is waiting or running already."));
        }
        var roles = caller.scope().roles().stream().map(Role::code).sorted().collect(Collectors.joining(","));
        trail.append(new AuditEntry(
                caller.name(),
                roles,
                "rebuild",
                "rollup",
                id.toString(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                ""));
        signal.wake();
        return rows.find(id).orElseThrow();
    }
}
