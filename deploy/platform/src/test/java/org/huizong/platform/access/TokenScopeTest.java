package org.huizong.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.huizong.contracts.access.AccessScope;
import org.huizong.contracts.access.Role;
import org.junit.jupiter.api.Test;

class TokenScopeTest {

    private static final String UNIT = "44a3190a-e348-35f0-9df9-1f022c3ab6d5";

    @Test
    void aTokenWithoutScopeClaimsGivesNothing() {
        assertThat(TokenScope.of(Set.of("administrator"), null, null)).isEqualTo(AccessScope.PUBLIC);
    }

    @Test
    void aTokenWithoutARoleOfOursGivesNothing() {
        assertThat(TokenScope.of(Set.of("root"), List.of("*"), List.of("*"))).isEqualTo(AccessScope.PUBLIC);
    }

    @Test
    void aRoleNeedsTheClaimOfItsKind() {
        assertThat(TokenScope.of(Set.of("finance-bureau"), null, List.of(UNIT))).isEqualTo(AccessScope.PUBLIC);
        assertThat(TokenScope.of(Set.of("unit"), List.of("653000"), null)).isEqualTo(AccessScope.PUBLIC);
    }

    @Test
    void theOtherClaimNarrowsWhenItIsThere() {
        assertThat(TokenScope.of(Set.of("finance-bureau"), List.of("653000"), null))
                .isEqualTo(new AccessScope(Set.of(Role.FINANCE_BUREAU), false, Set.of("653000"), true, Set.of()));
        assertThat(TokenScope.of(Set.of("unit"), List.of("653000"), List.of(UNIT)))
                .isEqualTo(new AccessScope(Set.of(Role.UNIT), false, Set.of("653000"), false, Set.of(UNIT)));
    }

    @Test
    void aMalformedClaimCountsAsAbsent() {
        assertThat(TokenScope.of(Set.of("auditor"), List.of("653000,420000"), null))
                .isEqualTo(AccessScope.PUBLIC);
        assertThat(TokenScope.of(Set.of("auditor"), 653000, null)).isEqualTo(AccessScope.PUBLIC);
        assertThat(TokenScope.of(Set.of("auditor"), List.of(), null)).isEqualTo(AccessScope.PUBLIC);
        assertThat(TokenScope.of(Set.of("unit"), null, List.of("') or true --")))
                .isEqualTo(AccessScope.PUBLIC);
        assertThat(TokenScope.of(Set.of("auditor"), List.of("%"), null)).isEqualTo(AccessScope.PUBLIC);
    }

    @Test
    void aSingleTextIsAListOfOne() {
        assertThat(TokenScope.of(Set.of("auditor"), "*", null))
                .isEqualTo(new AccessScope(Set.of(Role.AUDITOR), true, Set.of(), true, Set.of()));
    }
}
