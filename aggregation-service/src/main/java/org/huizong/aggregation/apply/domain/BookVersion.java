package org.huizong.aggregation.apply.domain;

/**
 * 版本: the only ordering that the apply path trusts. A higher epoch is a new life of the owning database and restarts the
 * numbers; within an epoch the number decides; the same number must mean the same content.
 */
public record BookVersion(long epoch, long number, String contentHash) {

    /** How a version that arrives stands to the one applied before. */
    public enum Standing {
        NEWER,
        SAME,
        CONFLICTING,
        OLDER
    }

    public Standing against(BookVersion applied) {
        if (epoch != applied.epoch) {
            return epoch > applied.epoch ? Standing.NEWER : Standing.OLDER;
        }
        if (number != applied.number) {
            return number > applied.number ? Standing.NEWER : Standing.OLDER;
        }
        return contentHash.equals(applied.contentHash) ? Standing.SAME : Standing.CONFLICTING;
    }
}
