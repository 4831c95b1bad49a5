package org.huizong.performance.indicatorlibrary.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;
import org.huizong.performance.indicatorlibrary.application.IndicatorShelf.Kept;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator;
import org.huizong.performance.indicatorlibrary.domain.LibraryIndicator.Place;
import org.huizong.performance.indicatorlibrary.domain.LibraryKind;
import org.huizong.platform.access.Caller;
import org.huizong.platform.access.Permissions;
import org.huizong.platform.access.Right;
import org.huizong.platform.access.UnitPlace;
import org.huizong.platform.act.VersionGuard;

/** 维护指标库: a bureau keeps the indicators of its region, whoever serves a unit keeps the unit's own ones. */
@ApplicationScoped
public class CurateIndicators {

    private final IndicatorShelf shelf;
    private final RegionTree regions;
    private final Clock clock;

    CurateIndicators(IndicatorShelf shelf, RegionTree regions, Clock clock) {
        this.shelf = shelf;
        this.regions = regions;
        this.clock = clock;
    }

    /** Whether the caller may write indicators of this place. */
    @Transactional
    public boolean mayWrite(Place place, AccessScope scope) {
        var path = path(place.region());
        if (place.kind() == LibraryKind.OWN) {
            var unit = place.budgetUnitId().orElseThrow();
            return Permissions.allows(scope, Right.WRITE, new UnitPlace(path, unit, shelf.department(unit)));
        }
        boolean region = scope.allRegions() || path.stream().anyMatch(scope.regions()::contains);
        return Permissions.grants(scope, Right.DECIDE) && region && scope.allUnits();
    }

    @Transactional
    public Kept create(LibraryIndicator indicator, String reason, Caller caller) {
        return append(UUID.randomUUID(), 1, indicator, reason, caller);
    }

    /**
     * Adds the next version; the ones before it stay.
     *
     * @param guard told the present version; throws if the amendment builds on another one
     * @return empty when the caller may not see the indicator
     */
    @Transactional
    public Optional<Kept> amend(UUID id, LibraryIndicator indicator, String reason, VersionGuard guard, Caller caller) {
        shelf.lock(id);
        return shelf.find(id, caller.scope()).map(present -> {
            guard.check(OptionalLong.of(present.version()));
            return present.indicator().equals(indicator)
                    ? present
                    : append(id, Math.incrementExact(present.version()), indicator, reason, caller);
        });
    }

    private Kept append(UUID id, long version, LibraryIndicator indicator, String reason, Caller caller) {
        shelf.append(
                new IndicatorShelf.New(id, version, indicator, reason, caller.name(), clock.instant()),
                path(indicator.place().region()));
        return shelf.find(id, caller.scope()).orElseThrow();
    }

    private List<String> path(String region) {
        return regions.path(region).stream().map(Region::code).toList();
    }
}
