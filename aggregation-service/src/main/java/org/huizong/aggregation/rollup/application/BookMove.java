package org.huizong.aggregation.rollup.application;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.aggregation.rollup.domain.Figures;

/**
 * 变动: what one book had in the figures before a watermark and what it has since.
 *
 * @param fromVersion version that ceased to count; empty if none did
 * @param toVersion version that counts since; that of a withdrawal adds nothing; empty when the book no longer counts
 */
public record BookMove(
        long watermark,
        Instant at,
        UUID bookId,
        String region,
        String budgetUnit,
        String unitName,
        int year,
        String stage,
        OptionalLong fromVersion,
        OptionalLong toVersion,
        Figures before,
        Figures after) {}
