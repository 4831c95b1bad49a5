package org.huizong.testsupport.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that sees nothing holds nothing: each one must find the class that breaks it, and pass the tree that does not. */
class ArchitectureRulesTest {

    private static final String WRONG = "org.huizong.testsupport.violations";
    private static final String RIGHT = WRONG + ".correct";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages(WRONG, "org.huizong.budget.violations");

    /** The class that each rule must find. */
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("domain knows only the domain", "DomainThatKnowsItsStorage"),
            Map.entry("application knows no adapter", "ApplicationThatKnowsAnAdapter"),
            Map.entry("persistence knows no other adapter", "PersistenceThatKnowsTheWire"),
            Map.entry("messaging knows no other adapter", "MessagingThatKnowsStorage"),
            Map.entry("rest knows no other adapter", "RestThatKnowsStorage"),
            Map.entry("services know no other service", "ServiceThatKnowsAnother"),
            Map.entry("features have no cycles", "LedgerThatNeedsTheArchive"),
            Map.entry("features meet at their roots", "Shelf"),
            Map.entry("no floating point", "FloatingAmount"),
            Map.entry("no wall clock", "DomainThatReadsTheClock"),
            Map.entry("no field injection", "ResourceThatInjectsIntoAField"),
            Map.entry("entities are hidden", "PublicBook"),
            Map.entry("reads take a scope", "UnscopedBooks"),
            Map.entry("posts are idempotent", "ResourceThatSaysNothing"),
            Map.entry("resources say who may call", "ResourceThatSaysNothing"));

    static Stream<String> ruleNames() {
        return ArchitectureRules.ofService(WRONG).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void theRuleBites(String name) {
        assertThatThrownBy(() -> ArchitectureRules.ofService(WRONG).get(name).check(CLASSES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(CULPRITS.get(name));
    }

    @ParameterizedTest
    @MethodSource("ruleNames")
    void theRuleLetsRightClassesPass(String name) {
        // The right tree has no POST: idempotency is an annotation of the platform, which this module does not know.
        var rule = ArchitectureRules.ofService(RIGHT).get(name).allowEmptyShould(name.equals("posts are idempotent"));
        var right = new ClassFileImporter().importPackages(RIGHT);
        assertThatCode(() -> rule.check(right)).doesNotThrowAnyException();
    }

    @Test
    void everyRuleHasACulprit() {
        assertThat(CULPRITS.keySet())
                .isEqualTo(ArchitectureRules.ofService(WRONG).keySet());
    }

    @Test
    void aRuleThatMeetsNoClassFails() {
        var nothing = new ClassFileImporter().importClasses(List.of());
        assertThatThrownBy(() -> LayerRules.domainKnowsOnlyTheDomain(RIGHT).check(nothing))
                .isInstanceOf(AssertionError.class);
    }
}
