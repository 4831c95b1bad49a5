package org.huizong.aggregation.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huizong.contracts.money.Amount;
import org.huizong.contracts.money.AmountUnit;

/**
 * 偏差 as it is told; every difference is exact decimal text in yuan.
 *
 * @param background null until every year and stage has been compared once
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DriftBody(
        long cells, long differing, String difference, String watermark, Background background, Healed healed) {

    /** @param checkedSince no year and stage was compared before this */
    public record Background(int slices, Instant checkedSince, long cells, long differing, String difference) {}

    /** @param last the last twenty, newest first */
    public record Healed(long times, List<Healing> last) {}

    /**
     * @param differing numbers that were wrong
     * @param blocks stored blocks that were replaced
     */
    public record Healing(int year, String stage, Instant at, long differing, String difference, long blocks) {}

    static DriftBody of(
            DriftReport now, Optional<DriftChecks.Pass> pass, long times, List<DriftChecks.Healing> healings) {
        var last = healings.stream()
                .map(healing -> new Healing(
                        healing.slice().year(),
                        healing.slice().stage(),
                        healing.at(),
                        healing.differing(),
                        yuan(healing.differenceFen()),
                        healing.blocks()))
                .toList();
        var background = pass.map(found -> new Background(
                found.slices(), found.since(), found.cells(), found.differing(), yuan(found.differenceFen())));
        return new DriftBody(
                now.cells(),
                now.differing(),
                yuan(now.differenceFen()),
                Long.toString(now.watermark()),
                background.orElse(null),
                new Healed(times, last));
    }

    private static String yuan(long fen) {
        return AmountUnit.YUAN.format(new Amount(fen));
    }
}
