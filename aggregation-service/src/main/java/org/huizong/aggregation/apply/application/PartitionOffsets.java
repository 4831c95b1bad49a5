package org.huizong.aggregation.apply.application;

import org.huizong.platform.access.Unscoped;

/** 消费位点: where each partition is to be read on. */
@Unscoped("offsets belong to no region and no unit")
public interface PartitionOffsets {

    /**
     * What the broker holds of a partition now.
     *
     * @param topicId identity of the topic: a topic that was deleted and made again has another
     */
    record Log(String topicId, long beginning, long end) {}

    /**
     * Makes the row of the partition if there is none and gives the offset to read from. A log that is not the one read
     * before, or that ends before what was read, is read again from its beginning: the versions drop what is known.
     */
    long claim(Partition partition, Log log);

    /** Notes that the partition waits for a newer release of this service. */
    void stop(Partition partition, String reason);
}
