package org.huizong.aggregation.apply.application;

/** 计数: every consumed record is exactly one of these. */
public record Tally(long applied, long superseded, long duplicate, long quarantined) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);
    public static final Tally ONE_QUARANTINED = new Tally(0, 0, 0, 1);

    public long consumed() {
        return applied + superseded + duplicate + quarantined;
    }

    public Tally plus(Tally other) {
        return new Tally(
                applied + other.applied,
                superseded + other.superseded,
                duplicate + other.duplicate,
                quarantined + other.quarantined);
    }
}
