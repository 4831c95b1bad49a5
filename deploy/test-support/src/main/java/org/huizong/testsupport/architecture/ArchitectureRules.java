package org.huizong.testsupport.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules of a service, by name. A rule that meets no class fails, so a service takes away by name the few that cannot
 * apply to it.
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** The classes of a service without its tests. */
    public static JavaClasses classesOf(String base) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
    }

    /** @param base base package of the service, such as {@code org.huizong.budget} */
    public static Map<String, ArchRule> ofService(String base) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("domain knows only the domain", LayerRules.domainKnowsOnlyTheDomain(base));
        rules.put("application knows no adapter", LayerRules.applicationKnowsNoAdapter(base));
        rules.put("persistence knows no other adapter", LayerRules.persistenceKnowsNoOtherAdapter(base));
        rules.put("messaging knows no other adapter", LayerRules.messagingKnowsNoOtherAdapter(base));
        rules.put("rest knows no other adapter", LayerRules.restKnowsNoOtherAdapter(base));
        rules.put("services know no other service", LayerRules.servicesKnowNoOtherService(base));
        rules.put("features have no cycles", FeatureRules.featuresHaveNoCycles(base));
        rules.put("features meet at their roots", FeatureRules.featuresMeetAtTheirRoots(base));
        rules.put("no floating point", CodeRules.noFloatingPoint(base));
        rules.put("no wall clock", CodeRules.noWallClock(base));
        rules.put("no field injection", CodeRules.noFieldInjection(base));
        rules.put("entities are hidden", CodeRules.entitiesAreHidden(base));
        rules.put("reads take a scope", CodeRules.readsTakeAScope(base));
        rules.put("posts are idempotent", CodeRules.postsAreIdempotent(base));
        rules.put("resources say who may call", CodeRules.resourcesSayWhoMayCall(base));
        return rules;
    }
}
