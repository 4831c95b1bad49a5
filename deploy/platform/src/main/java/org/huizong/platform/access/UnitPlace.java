package org.huizong.platform.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a budget unit stands: what a scope is compared with.
 *
 * @param regionPath codes from the province down to the unit's own region
 * @param unit id of the budget unit
 * @param department id of its supervising department (主管部门), if the register tells it
 */
public record UnitPlace(List<String> regionPath, UUID unit, Optional<UUID> department) {

    public UnitPlace {
        regionPath = List.copyOf(regionPath);
    }
}
