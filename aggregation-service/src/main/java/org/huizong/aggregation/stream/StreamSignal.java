package org.huizong.aggregation.stream;

import org.huizong.aggregation.stream.domain.KeyChange;
import org.huizong.aggregation.stream.domain.StreamPosition;

/** What a stream tells its client. */
public sealed interface StreamSignal {

    /** Where the client goes on if it comes again after this signal. */
    StreamPosition position();

    /** A book has changed keys that the client asked for. */
    record Changed(KeyChange change) implements StreamSignal {

        @Override
        public StreamPosition position() {
            return change.position();
        }
    }

    /** Nothing more to tell up to here; the connection is alive. */
    record Beat(StreamPosition position) implements StreamSignal {}

    /** The history that the client followed is not the one of this store: what it knows has to be read anew. */
    record Reset(StreamPosition position) implements StreamSignal {}
}
