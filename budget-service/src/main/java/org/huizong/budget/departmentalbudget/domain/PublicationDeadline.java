package org.huizong.budget.departmentalbudget.domain;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * 公开时限: a unit publishes its budget within twenty days of the approval (预算法第十四条).
 *
 * @param due last day in time
 * @param late 逾期: published after that day, or still not published when it has passed
 */
public record PublicationDeadline(LocalDate due, boolean late) {

    /** Days after the day of the approval. */
    public static final int DAYS = 20;

    /** Days are counted where the bureaus are. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
}
