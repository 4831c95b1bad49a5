package org.huizong.budget.crosstablecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue shows, and what a rule file may not say. */
class CrossTableRulesTest {

    private final CrossTableRules rules = CrossTableRules.shipped();

    @Test
    void theCatalogueHoldsTheRelationsOfTheElevenTables() {
        assertThat(rules.catalogue())
                .extracting(CrossTableRule::id)
                .contains(
                        "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A10", "A11", "B01", "B02",
                        "B03", "B04", "B05", "B06", "B07", "B08", "B09", "C01", "C02", "C03", "C04", "C05", "C06",
                        "E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09", "E10", "F01", "F02", "F03",
                        "F04", "F05", "F06", "F07", "F08", "F09", "F10", "F11", "F12", "F13", "F15");
    }

    @Test
    void theDocumentationListsEveryRule() throws IOException {
        var documentation = Files.readString(Path.of("../docs/checks.md"));
        assertThat(rules.catalogue()).allSatisfy(rule -> assertThat(documentation)
                .contains("| " + rule.id() + " | " + rule.title().zh() + " |"));
    }

    @Test
    void aRuleShowsItsFormulaItsTablesAndItsTolerance() {
        var rule = rules.catalogue().stream()
                .filter(candidate -> candidate.id().equals("C05"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.formula()).isEqualTo("t3/total/total = t1/expenditure.total/amount");
        assertThat(rule.tables()).isEqualTo(List.of("3", "1"));
        assertThat(rule.tolerance()).isEqualTo("0");
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThat(rule.scope()).isEqualTo(CheckScope.ACROSS_TABLES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t12/total/total = 0",
                "t3/total/amount = 0",
                "t10/visits/total = 0",
                "t3/total/total = t1/expenditure/amount",
                "t3/{row}/total = 0",
                "t3/total/{column} = 0",
                "t3/total/total",
                "t3/total/total = = 0",
                "t3/total = 0",
                "sum(t3/parts of total/total) = 0"
            })
    void aRelationThatNamesWhatDoesNotExistIsRefused(String relation) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.with(rule("Y01", "n", relation)))
                .withMessageStartingWith("rule Y01: ");
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.with(rule("A01", "n", "t3/total/total = 0")))
                .withMessage("two rules are called A01");
    }

    @Test
    void aToleranceIsAWordOrAnAmount() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules.with(rule("Y01", "much", "t3/total/total = 0")));
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThatThrownBy(() -> rules.with(rule("Y01", "n", "t3/total/total = 0") + "  sevrity: error\n"))
                .hasMessageContaining("sevrity");
    }

    @Test
    void aBureauAddsARelationWithoutCode() {
        var checks = new CrossTableChecks(
                rules.with(rule("Y01", "0", "t10/reception/total = t6/30217/total")), new SeedCodeEditions());
        var book = ABook.of(
                        """
                table 6 wan
                columns | total | personnel | operating
                30217 公务接待费 | 0.25 | | 0.25
                table 10 wan
                columns | total | general-public
                reception 公务接待费 | 0.35 | 0.35
                """)
                .build();
        assertThat(checks.check(book))
                .filteredOn(finding -> finding.rule().equals("Y01"))
                .hasSize(1);
    }

    @Test
    void aRuleOfOneTableSetLeavesTheOthersAlone() {
        var checks = new CrossTableChecks(
                rules.with(rule("Y01", "0", "t3/total/total = 0") + "  tableSets: [guangxi-budget]\n"),
                new SeedCodeEditions());
        var book = ABook.of(
                        """
                table 3 wan
                columns | total
                total 总计 | 1.00
                """)
                .build();
        assertThat(checks.check(book))
                .filteredOn(finding -> finding.rule().equals("Y01"))
                .isEmpty();
    }

    private static String rule(String id, String tolerance, String relation) {
        return """
                - id: %s
                  title: { zh: "试验", en: "trial" }
                  severity: error
                  tolerance: "%s"
                  relations: ["%s"]
                """
                .formatted(id, tolerance, relation);
    }
}
