package org.huizong.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The role table of the API, row by row. */
class PermissionsTest {

    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID DEPARTMENT = new UUID(0, 2);
    private static final UnitPlace PLACE =
            new UnitPlace(List.of("650000", "653000", "653001"), UNIT, Optional.of(DEPARTMENT));

    @ParameterizedTest
    @CsvSource({
        //                     public unit department finance-bureau auditor administrator
        "READ_UNPUBLISHED,     no,    yes, yes,       yes,           yes,    yes",
        "READ_CLASSIFIED,      no,    no,  no,        no,            yes,    no",
        "WRITE,                no,    yes, yes,       yes,           no,     yes",
        "RECORD_AS_PUBLISHED,  no,    no,  no,        yes,           no,     yes",
        "SUBMIT,               no,    yes, yes,       yes,           no,     no",
        "DECIDE,               no,    no,  no,        yes,           no,     no",
        "MAINTAIN,             no,    no,  no,        no,            no,     yes"
    })
    void theTableStandsAsInTheApi(
            Right right, String nobody, String unit, String department, String bureau, String auditor, String admin) {
        assertThat(Permissions.grants(AccessScope.PUBLIC, right)).isEqualTo(nobody.equals("yes"));
        var roles = Arrays.stream(Role.values())
                .filter(role -> Permissions.grants(everywhere(role), right))
                .collect(Collectors.toSet());
        var expected = Arrays.stream(Role.values())
                .filter(role -> List.of(unit, department, bureau, auditor, admin)
                        .get(role.ordinal())
                        .equals("yes"))
                .collect(Collectors.toSet());
        assertThat(roles).isEqualTo(expected).isEqualTo(Permissions.roles(right));
    }

    @Test
    void aRightReachesOnlyItsRegionsAndItsUnits() {
        assertThat(reaches(Role.FINANCE_BUREAU, Set.of("653000"), Set.of("*"))).isTrue();
        assertThat(reaches(Role.FINANCE_BUREAU, Set.of("653001"), Set.of("*"))).isTrue();
        assertThat(reaches(Role.FINANCE_BUREAU, Set.of("653022", "65300"), Set.of("*")))
                .isFalse();
        assertThat(reaches(Role.UNIT, Set.of("*"), Set.of(UNIT.toString()))).isTrue();
        assertThat(reaches(Role.UNIT, Set.of("*"), Set.of(DEPARTMENT.toString())))
                .isFalse();
        assertThat(reaches(Role.DEPARTMENT, Set.of("*"), Set.of(DEPARTMENT.toString())))
                .isTrue();
        assertThat(reaches(Role.UNIT, Set.of("420000"), Set.of(UNIT.toString())))
                .isFalse();
        assertThat(Permissions.reaches(AccessScope.PUBLIC, PLACE)).isFalse();
    }

    private static boolean reaches(Role role, Set<String> regions, Set<String> units) {
        return Permissions.reaches(TokenScope.of(Set.of(role.code()), regions, units), PLACE);
    }

    private static AccessScope everywhere(Role role) {
        return new AccessScope(Set.of(role), true, Set.of(), true, Set.of());
    }
}
