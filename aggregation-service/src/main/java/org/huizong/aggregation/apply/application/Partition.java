package org.huizong.aggregation.apply.application;

/** 分区 of a topic: the unit in which events are ordered and offsets advance. */
public record Partition(String topic, int number) {

    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
