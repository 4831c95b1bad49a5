package org.huizong.aggregation.rollup.rest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.huizong.aggregation.AggregationProblem;
import org.huizong.aggregation.cell.domain.View;
import org.huizong.aggregation.rollup.rest.StreamParameters.StreamQuestion;
import org.huizong.aggregation.stream.ChangeStreams;
import org.huizong.aggregation.stream.ChangeStreams.Opening;
import org.huizong.aggregation.stream.StreamSignal;
import org.huizong.aggregation.stream.StreamsFullException;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.CallerScope;
import org.huizong.platform.access.Right;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 变动流: tells which keys of the rollups have changed, as it happens. */
@Path("/v1/rollups/stream")
@Tag(name = "rollups")
public class StreamResource {

    private static final long AGAIN_AFTER_MILLIS = 2_000;
    private static final long RETRY_SECONDS = 5;

    private final StreamParameters reader;
    private final ChangeStreams streams;
    private final CallerScope caller;

    StreamResource(StreamParameters reader, ChangeStreams streams, CallerScope caller) {
        this.reader = reader;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "getRollupStream",
            summary = "Server-sent events of the keys that change, resumed by watermark without loss or repetition",
            description =
                    "One event `change` for each book that moved figures; its id is the watermark, or watermark.place while further"
                            + " changes of that watermark follow. Comments keep the connection alive and carry the id reached. Who"
                            + " comes again with Last-Event-ID goes on where he was; `reset` says that the history is another one"
                            + " and figures have to be read anew. Without a token, changes of published figures only.")
    @Parameter(
            name = "since",
            in = ParameterIn.QUERY,
            description = "A watermark, or the id of an event: begin behind it. None: now. Last-Event-ID comes first",
            example = "17",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "Last-Event-ID",
            in = ParameterIn.HEADER,
            description = "The id of the last event that was seen",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "cube",
            in = ParameterIn.QUERY,
            description = "Repeatable; none: all",
            example = "expenditure",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "region",
            in = ParameterIn.QUERY,
            description = "Code of six digits, repeatable; none: the whole country",
            example = "653000",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "scope",
            in = ParameterIn.QUERY,
            description = "subtree (全辖, default) or own (本级)",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "year",
            in = ParameterIn.QUERY,
            description = "2025, 2023,2025 or 2021..2025; none: all",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "stage",
            in = ParameterIn.QUERY,
            description = "Of the books; repeatable; none: all",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "published, approved, submitted, repeatable; none: all that the caller may see",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponse(
            responseCode = "200",
            description = "Events until the client hangs up",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "an amendment",
                                            value =
                                                    """
                                                    id:17
                                                    event:change
                                                    data:{"watermark":"17","at":"2025-03-01T02:00:00Z","book":"/v1/budget-books/4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64","bookId":"4e0ad75f-97a2-38ec-bef4-eb8da2ddfb64","fromVersion":1,"toVersion":2,"region":"653001","regionPath":["000000","650000","653000","653001"],"budgetUnit":"…","budgetUnitName":"阿图什市信访局","year":2025,"stage":"initial","statuses":["published","approved","submitted"],"cubes":[{"cube":"expenditure","statuses":["published","approved","submitted"]}]}

                                                    """)))
    @APIResponse(responseCode = "400", description = "A parameter is unknown or malformed, or `since` lies ahead")
    @APIResponse(
            responseCode = "503",
            description = "As many streams are open as are served; Retry-After says when to ask")
    public Multi<OutboundSseEvent> getRollupStream(
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Sse sse, @Context RoutingContext exchange) {
        var lastEventId = headers.getHeaderString(HttpHeaders.LAST_EVENT_ID_HEADER);
        var question = reader.read(uri.getQueryParameters(), lastEventId);
        var newest = streams.newest();
        if (lastEventId == null
                && question.since().filter(since -> since.isBehind(newest)).isPresent()) {
            throw AskedParameters.refused("since", "水位尚未到达", "this watermark has not been reached");
        }
        var opening = new Opening(
                question.filter(), scope(question), question.since().orElse(newest), () -> exchange.response()
                        .reset());
        try {
            return Multi.createFrom().publisher(streams.open(opening)).map(signal -> event(signal, sse));
        } catch (StreamsFullException e) {
            throw ProblemException.retryAfter(
                    AggregationProblem.STREAMS_FULL, new Text("请稍后重试。", "Try again in a moment."), RETRY_SECONDS);
        }
    }

    /** Everybody hears of what is published; who asks for more by name needs a token. */
    private AccessScope scope(StreamQuestion question) {
        return question.filter().statuses().stream().allMatch(View.PUBLISHED::equals)
                ? caller.current()
                : caller.require(Right.READ_UNPUBLISHED);
    }

    private static OutboundSseEvent event(StreamSignal signal, Sse sse) {
        var event = sse.newEventBuilder().id(signal.position().toString());
        if (signal instanceof StreamSignal.Changed changed) {
            return event.name("change")
                    .data(ChangeBody.of(changed.change()).toString())
                    .build();
        }
        if (signal instanceof StreamSignal.Reset) {
            return event.name("reset")
                    .data("{\"watermark\":\"" + signal.position().watermark() + "\"}")
                    .build();
        }
        return event.comment("heartbeat").reconnectDelay(AGAIN_AFTER_MILLIS).build();
    }
}
