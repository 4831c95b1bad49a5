package org.huizong.aggregation.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;

/**
 * 重建 as it is told.
 *
 * @param slices years with a stage that are made anew, and how many are done
 * @param differing blocks that were not what the contributions add up to and were replaced
 * @param identical whether the stored blocks were the same bytes; null until it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildBody(
        UUID id,
        String href,
        String state,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant endedAt,
        Slices slices,
        long books,
        long blocks,
        long bytes,
        long differing,
        Boolean identical,
        String checksumBefore,
        String checksumAfter,
        String watermark,
        String failure) {

    public record Slices(int total, int done) {}

    static final String PATH = "/v1/rebuilds/";

    static RebuildBody of(Rebuild rebuild) {
        var course = rebuild.course();
        var counts = rebuild.counts();
        var outcome = rebuild.outcome();
        return new RebuildBody(
                rebuild.id(),
                PATH + rebuild.id(),
                rebuild.state().code(),
                rebuild.request().by(),
                rebuild.request().at(),
                course.started().orElse(null),
                course.ended().orElse(null),
                new Slices(course.slices(), course.slicesDone()),
                counts.books(),
                counts.blocks(),
                counts.bytes(),
                counts.differing(),
                outcome.map(told -> told.checksumBefore().equals(told.checksumAfter()))
                        .orElse(null),
                outcome.map(Rebuild.Outcome::checksumBefore).orElse(null),
                outcome.map(Rebuild.Outcome::checksumAfter).orElse(null),
                outcome.map(told -> Long.toString(told.watermark())).orElse(null),
                course.failure().orElse(null));
    }
}
