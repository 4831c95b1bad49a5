package org.huizong.performance.scoring.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.SchemeVersion;
import org.huizong.performance.scoring.domain.ScoringScheme;
import org.huizong.platform.access.Unscoped;

/** 计分办法: the amendments of the bureaus. */
@Unscoped("rules of scoring are public")
public interface ScoringSchemes {

    /**
     * The newest amendment that holds for the year.
     *
     * @param regionPath codes from the province down; the lowest region that has an amendment decides
     */
    Optional<EffectiveScheme> inForce(List<String> regionPath, int year);

    Optional<Amendment> find(SchemeVersion version);

    /** All amendments of one region, the newest first. */
    List<Amendment> of(String region);

    /** Holds off every other amendment of the region until the end of the transaction. */
    void lock(String region);

    void append(Amendment amendment);

    record Amendment(SchemeVersion version, ScoringScheme scheme, String reason, String by, Instant at) {}
}
