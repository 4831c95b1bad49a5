package org.huizong.contracts.access;

import java.util.Set;

/**
 * 数据权限: what a caller may see and touch, as a value that every repository method takes, so that it becomes a predicate
 * of the SQL statement and never a filter behind it. No scope means nothing beyond what is published.
 *
 * @param allRegions the claim {@code huizong_regions} holds {@code *}
 * @param regions root codes of the region subtrees (全辖) the caller serves
 * @param allUnits the claim {@code huizong_units} holds {@code *}
 * @param units ids of the budget units the caller serves
 */
public record AccessScope(
        Set<Role> roles, boolean allRegions, Set<String> regions, boolean allUnits, Set<String> units) {

    /** The caller without a token: published books only. */
    public static final AccessScope PUBLIC = new AccessScope(Set.of(), false, Set.of(), false, Set.of());

    /** The service acting for itself, such as the relay or the reconciler. */
    public static final AccessScope SERVICE =
            new AccessScope(Set.of(Role.ADMINISTRATOR), true, Set.of(), true, Set.of());

    public AccessScope {
        roles = Set.copyOf(roles);
        regions = Set.copyOf(regions);
        units = Set.copyOf(units);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** A token without any scope claim may do nothing. */
    public boolean isEmpty() {
        return !allRegions && regions.isEmpty() && !allUnits && units.isEmpty();
    }

    /** Whether the caller acts for whole regions rather than for single units. */
    public boolean servesRegions() {
        return has(Role.FINANCE_BUREAU) || has(Role.AUDITOR) || has(Role.ADMINISTRATOR);
    }
}
