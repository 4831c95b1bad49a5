package org.huizong.aggregation.stream.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What streams of changes may cost. */
@ConfigMapping(prefix = "huizong.aggregation.stream")
public interface StreamLimits {

    /** Streams that are open at one time on one instance; more are refused with 503. */
    int connections();

    /** How often a stream says that it is alive and how far it has come. */
    Duration heartbeat();

    /** A client that does not take one signal in this time is dropped; it comes again with its position. */
    Duration longestWrite();

    /** Changes that are kept in memory for all streams together. */
    int keptChanges();
}
