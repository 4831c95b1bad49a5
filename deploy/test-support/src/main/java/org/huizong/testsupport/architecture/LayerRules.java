package org.huizong.testsupport.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom: {@code rest, messaging, persistence → application → domain → contracts}. */
public final class LayerRules {

    private static final String CONTRACTS = "org.huizong.contracts.";

    private LayerRules() {}

    public static ArchRule domainKnowsOnlyTheDomain(String base) {
        return classes()
                .that(resideInAPackage(base + "..domain.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                base + "..domain..",
                                CONTRACTS + "money..",
                                CONTRACTS + "classification..",
                                CONTRACTS + "book..",
                                CONTRACTS + "cube..",
                                "java..")
                        .and(not(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file.."))))
                .because("a rule of public finance knows no framework, no event and no storage");
    }

    public static ArchRule applicationKnowsNoAdapter(String base) {
        return noClasses()
                .that(resideInAPackage(base + "..application.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        base + "..rest..",
                        base + "..persistence..",
                        base + "..messaging..",
                        CONTRACTS + "event..",
                        "org.huizong.platform.outbox..",
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "org.hibernate..",
                        "io.quarkus.hibernate..",
                        "java.sql..",
                        "javax.sql..",
                        "org.apache.kafka..",
                        "org.eclipse.microprofile.reactive..",
                        "io.smallrye.reactive.messaging.."))
                .because("a use case loads, decides, saves and announces through ports");
    }

    public static ArchRule persistenceKnowsNoOtherAdapter(String base) {
        return noClasses()
                .that(resideInAPackage(base + "..persistence.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(base + "..rest..", base + "..messaging..", "jakarta.ws.rs.."))
                .because("storage serves the application, not the wire");
    }

    public static ArchRule messagingKnowsNoOtherAdapter(String base) {
        return noClasses()
                .that(resideInAPackage(base + "..messaging.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        base + "..rest..", base + "..persistence..", "jakarta.ws.rs..", "jakarta.persistence.."))
                .because("an event changes something only through the application");
    }

    public static ArchRule restKnowsNoOtherAdapter(String base) {
        return noClasses()
                .that(resideInAPackage(base + "..rest.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        base + "..persistence..",
                        base + "..messaging..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "javax.sql..",
                        "org.apache.kafka.."))
                .because("a resource translates and delegates");
    }

    public static ArchRule servicesKnowNoOtherService(String base) {
        return classes()
                .that(resideInAPackage(base + ".."))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(
                                "org.huizong.budget..", "org.huizong.performance..", "org.huizong.aggregation.."))
                        .or(resideInAPackage(base + "..")))
                .because("services meet in events and in HTTP only");
    }
}
