package org.huizong.imports.job;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionTree;

/**
 * Which jobs a caller may read: his own; an administrator all; a finance bureau also those whose callers can write nowhere but
 * in its regions.
 *
 * @param condition on a row {@code j} of {@code import_job}
 * @param parameters texts of its {@code ?} in order
 */
record JobReader(String condition, List<String> parameters) {

    private static final RegionTree REGIONS = RegionTree.seed();
    private static final String OWN = "j.caller = ?";
    /** A scope that names no region says not where its units stand, so only who reaches every region may read it. */
    private static final String IN_REGIONS =
            """
            (j.caller = ? or (not cast(cast(j.scope as json) ->> 'allRegions' as boolean) and not exists (
                select 1 from json_array_elements_text(cast(j.scope as json) -> 'regions') as r (code)
                where r.code <> all(string_to_array(?, ',')))))
            """;

    static JobReader of(String name, AccessScope scope) {
        boolean bureau = scope.has(Role.FINANCE_BUREAU) && scope.allUnits();
        if (scope.has(Role.ADMINISTRATOR) || (bureau && scope.allRegions())) {
            return new JobReader("true", List.of());
        }
        return bureau ? new JobReader(IN_REGIONS, List.of(name, within(scope))) : new JobReader(OWN, List.of(name));
    }

    private static String within(AccessScope scope) {
        var below = REGIONS.all().stream()
                .map(Region::code)
                .filter(code -> REGIONS.path(code).stream().map(Region::code).anyMatch(scope.regions()::contains));
        return Stream.concat(scope.regions().stream(), below).distinct().collect(Collectors.joining(","));
    }
}
