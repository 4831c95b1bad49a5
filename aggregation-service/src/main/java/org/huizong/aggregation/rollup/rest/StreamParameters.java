package org.huizong.aggregation.rollup.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.stream.domain.ChangeFilter;
import org.huizong.aggregation.stream.domain.StreamPosition;
import org.huizong.contracts.book.Stage;
import org.huizong.contracts.cube.Cube;
import org.huizong.platform.problem.ProblemException;

/** Reads the parameters of {@code GET /v1/rollups/stream}; what is left out does not filter. */
@ApplicationScoped
class StreamParameters {

    private static final List<String> NAMES = List.of("cube", "region", "scope", "year", "stage", "status", "since");
    private static final List<String> PLACES = List.of("region", "scope", "year");

    private final RollupParameters rollups;

    StreamParameters(RollupParameters rollups) {
        this.rollups = rollups;
    }

    /** @param since the position that the client names; empty for now */
    record StreamQuestion(ChangeFilter filter, Optional<StreamPosition> since) {}

    /** @param lastEventId the id of the last event that the client has seen; null when it names none */
    StreamQuestion read(MultivaluedMap<String, String> parameters, String lastEventId) {
        var asked = new AskedParameters(parameters, NAMES);
        var statuses = new LinkedHashSet<View>();
        words(asked, "status", View.PUBLISHED.code(), View.APPROVED.code(), View.SUBMITTED.code())
                .forEach(word -> statuses.add(View.ofStatus(word).orElseThrow()));
        var selection = rollups.read(places(parameters)).selection();
        var filter = new ChangeFilter(
                new LinkedHashSet<>(selection.regions()),
                selection.own(),
                new LinkedHashSet<>(selection.years()),
                words(asked, "stage", Stage.codes().toArray(String[]::new)),
                words(asked, "cube", Cube.codes().toArray(String[]::new)),
                statuses);
        var since = asked.one("since").map(text -> position("since", text));
        // A browser that comes again sends what it has seen last; that is later than where it once began.
        return new StreamQuestion(
                filter,
                lastEventId == null || lastEventId.isEmpty()
                        ? since
                        : Optional.of(position("Last-Event-ID", lastEventId)));
    }

    private static Set<String> words(AskedParameters asked, String name, String... known) {
        var words = new LinkedHashSet<>(asked.many(name));
        if (!List.of(known).containsAll(words)) {
            throw ProblemException.notOneOf(name, List.of(known));
        }
        return words;
    }

    private static MultivaluedMap<String, String> places(MultivaluedMap<String, String> parameters) {
        var places = new MultivaluedHashMap<String, String>();
        PLACES.stream().filter(parameters::containsKey).forEach(name -> places.put(name, parameters.get(name)));
        // Several years are no contradiction here.
        places.putSingle("groupBy", "year");
        return places;
    }

    private static StreamPosition position(String name, String text) {
        return StreamPosition.parse(text)
                .orElseThrow(() -> AskedParameters.refused(
                        name, "应为水位，或此流给出的事件编号", "must be a watermark, or the id of an event of this stream"));
    }
}
