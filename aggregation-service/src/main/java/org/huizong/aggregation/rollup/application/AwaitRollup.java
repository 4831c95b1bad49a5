package org.huizong.aggregation.rollup.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.huizong.aggregation.apply.ApplyProgress;
import org.huizong.aggregation.rollup.application.RollupFigures.AwaitedBook;

/** 等待: lets a writer read its own writes: waits, for a bounded time, until a watermark or certain books are applied. */
@ApplicationScoped
public class AwaitRollup {

    /** Another instance may apply what is waited for, and does not wake us. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final int MAX_WAITING = 64;

    private final RollupFigures figures;
    private final ApplyProgress progress;
    private final Clock clock;
    private final Duration longest;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);

    public AwaitRollup(
            RollupFigures figures,
            ApplyProgress progress,
            Clock clock,
            @ConfigProperty(name = "huizong.aggregation.rollup.longest-wait") Duration longest) {
        this.figures = figures;
        this.progress = progress;
        this.clock = clock;
        this.longest = longest;
    }

    /** Whether all of it has been applied. */
    public boolean handle(OptionalLong watermark, List<AwaitedBook> books) {
        var missing = new ArrayList<>(books);
        if (isApplied(watermark, missing)) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return await(watermark, missing, clock.instant().plus(longest));
        } finally {
            waiting.release();
        }
    }

    private boolean await(OptionalLong watermark, List<AwaitedBook> missing, Instant deadline) {
        while (clock.instant().isBefore(deadline) && !Thread.currentThread().isInterrupted()) {
            progress.awaitBatch(LOOK_AGAIN);
            if (isApplied(watermark, missing)) {
                return true;
            }
        }
        return false;
    }

    private boolean isApplied(OptionalLong watermark, List<AwaitedBook> missing) {
        missing.removeIf(figures::hasApplied);
        return missing.isEmpty()
                && (watermark.isEmpty() || figures.currentWatermark().value() >= watermark.getAsLong());
    }
}
