package org.huizong.performance.performancegoal.application;

import org.huizong.platform.access.Unscoped;

/** 消费位点: how far the budget events of each partition have been followed, kept beside what was made of them. */
@Unscoped("holds offsets of the service itself, no data of any unit")
public interface BudgetOffsets {

    /** The offset to read from; the partition's row is created when it is first seen. */
    long claim(int partition, Log log);

    /** Holds off every other reader of the partition until the end of the transaction; gives the offset it expects next. */
    long lock(int partition);

    void advance(int partition, long next);

    /** Keeps a record that says nothing we understand. */
    void park(int partition, long offset, String key, String reason);

    /**
     * @param topicId tells a topic that was deleted and made again from the one before
     * @param beginning first offset that the log still has
     * @param end offset behind the last record
     */
    record Log(String topicId, long beginning, long end) {}
}
