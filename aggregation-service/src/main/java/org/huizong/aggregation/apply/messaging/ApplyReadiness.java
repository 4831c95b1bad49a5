package org.huizong.aggregation.apply.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.huizong.aggregation.apply.ApplyProgress;

/**
 * 看门狗: ready without a partition, not ready while a batch has been tried for too long. The connector polls on a thread of
 * its own, so Kafka does not notice a handler that is stuck.
 */
@Readiness
@ApplicationScoped
class ApplyReadiness implements HealthCheck {

    private final ApplyProgress progress;
    private final PartitionFeed feed;
    private final Duration longest;

    ApplyReadiness(
            ApplyProgress progress,
            PartitionFeed feed,
            @ConfigProperty(name = "huizong.aggregation.apply.longest-batch") Duration longest) {
        this.progress = progress;
        this.feed = feed;
        this.longest = longest;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("apply")
                .withData("oldestBatchMs", progress.oldestAttempt().toMillis())
                .withData("stoppedPartitions", feed.stopped().size())
                .status(progress.oldestAttempt().compareTo(longest) < 0)
                .build();
    }
}
