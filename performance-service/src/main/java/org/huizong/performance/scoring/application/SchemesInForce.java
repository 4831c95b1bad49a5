package org.huizong.performance.scoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.performance.scoring.ShippedSchemes;
import org.huizong.performance.scoring.domain.EffectiveScheme;

/** 现行计分办法: that of the region itself, else of the nearest region above it, else the national practice. */
@ApplicationScoped
public class SchemesInForce {

    private final ScoringSchemes schemes;
    private final RegionTree regions;

    SchemesInForce(ScoringSchemes schemes, RegionTree regions) {
        this.schemes = schemes;
        this.regions = regions;
    }

    @Transactional
    public EffectiveScheme of(String region, int year) {
        return schemes.inForce(path(region), year).orElseGet(() -> ShippedSchemes.of(year));
    }

    /** Codes from the province down to the region; empty for a region that the list does not hold. */
    public List<String> path(String region) {
        return regions.path(region).stream().map(Region::code).toList();
    }
}
