package org.huizong.aggregation.stream;

import java.util.concurrent.Flow;
import org.huizong.aggregation.stream.domain.ChangeFilter;
import org.huizong.aggregation.stream.domain.StreamPosition;
import org.huizong.contracts.access.AccessScope;

/** 变动流: tells clients which keys of the rollups have changed, as it happens, without loss and without repetition. */
public interface ChangeStreams {

    /** @param dropped run when the server ends the stream because its client does not take what it is sent */
    record Opening(ChangeFilter filter, AccessScope scope, StreamPosition start, Runnable dropped) {}

    StreamPosition newest();

    /**
     * A stream for one subscriber, from a position on; a position ahead of the store is answered with a reset.
     *
     * @throws StreamsFullException if no further stream is served
     */
    Flow.Publisher<StreamSignal> open(Opening opening);
}
