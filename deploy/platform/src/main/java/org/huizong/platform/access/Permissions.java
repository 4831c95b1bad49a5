package org.huizong.platform.access;

import static org.huizong.contracts.access.Role.ADMINISTRATOR;
import static org.huizong.contracts.access.Role.AUDITOR;
import static org.huizong.contracts.access.Role.DEPARTMENT;
import static org.huizong.contracts.access.Role.FINANCE_BUREAU;
import static org.huizong.contracts.access.Role.UNIT;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;

/**
 * 权限表: which role has which right, and on which books. Published content needs no right. A right reaches only as far as
 * the scope of the token: a budget unit must stand inside its regions <em>and</em> inside its units.
 */
public final class Permissions {

    private static final Map<Right, Set<Role>> ROLES = new EnumMap<>(Map.of(
            Right.READ_UNPUBLISHED, EnumSet.of(UNIT, DEPARTMENT, FINANCE_BUREAU, AUDITOR, ADMINISTRATOR),
            Right.READ_CLASSIFIED, EnumSet.of(AUDITOR),
            Right.WRITE, EnumSet.of(UNIT, DEPARTMENT, FINANCE_BUREAU, ADMINISTRATOR),
            Right.RECORD_AS_PUBLISHED, EnumSet.of(FINANCE_BUREAU, ADMINISTRATOR),
            Right.SUBMIT, EnumSet.of(UNIT, DEPARTMENT, FINANCE_BUREAU),
            Right.DECIDE, EnumSet.of(FINANCE_BUREAU),
            Right.MAINTAIN, EnumSet.of(ADMINISTRATOR)));

    private Permissions() {}

    public static Set<Role> roles(Right right) {
        return Collections.unmodifiableSet(ROLES.get(right));
    }

    /** Whether one of the caller's roles has the right at all, wherever that may be. */
    public static boolean grants(AccessScope scope, Right right) {
        return !scope.isEmpty() && scope.roles().stream().anyMatch(ROLES.get(right)::contains);
    }

    /** Whether the caller has the right on the books of this budget unit. */
    public static boolean allows(AccessScope scope, Right right, UnitPlace place) {
        return grants(scope, right) && reaches(scope, place);
    }

    /** The same rule that {@link ScopeSql} puts into a statement. */
    public static boolean reaches(AccessScope scope, UnitPlace place) {
        boolean region = scope.allRegions() || place.regionPath().stream().anyMatch(scope.regions()::contains);
        boolean unit = scope.allUnits()
                || scope.units().contains(place.unit().toString())
                || (scope.has(DEPARTMENT)
                        && place.department()
                                .map(Object::toString)
                                .filter(scope.units()::contains)
                                .isPresent());
        return !scope.roles().isEmpty() && region && unit;
    }
}
