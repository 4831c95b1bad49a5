package org.huizong.testsupport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.lang.syntax.elements.GivenMembersConjunction;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a line of code never holds, and what a method that reads or is called from outside must say. */
public final class CodeRules {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final String ACCESS_SCOPE = "org.huizong.contracts.access.AccessScope";
    private static final String UNSCOPED = "org.huizong.platform.access.Unscoped";
    private static final String IDEMPOTENT = "org.huizong.platform.idempotency.Idempotent";
    private static final String POST = "jakarta.ws.rs.POST";
    private static final String RESPONSE = "jakarta.ws.rs.core.Response";

    private CodeRules() {}

    public static ArchRule noFloatingPoint(String base) {
        return members(base)
                .should(condition("hold no floating point", CodeRules::hasNoFloatingPoint))
                .because("money and scores are exact");
    }

    public static ArchRule noWallClock(String base) {
        return noClasses()
                .that(resideInAnyPackage(base + "..domain..", base + "..application.."))
                .should()
                .accessTargetWhere(DescribedPredicate.describe("reads the wall clock", CodeRules::readsTheWallClock))
                .because("time comes in through java.time.Clock");
    }

    public static ArchRule noFieldInjection(String base) {
        return noFields()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(base + ".."))
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
                .orShould()
                .beAnnotatedWith("jakarta.persistence.PersistenceContext")
                .because("a class says in its constructor what it needs");
    }

    public static ArchRule entitiesAreHidden(String base) {
        return classes()
                .that(resideInAPackage(base + "..").and(annotatedWith("jakarta.persistence.Entity")))
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Entity")
                .andShould()
                .resideInAPackage("..persistence..")
                .because("a table row never leaves its persistence package");
    }

    /** Ports are interfaces of an application package that a class of a persistence package implements. */
    public static ArchRule readsTakeAScope(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(base + "..application..")
                        .and(DescribedPredicate.describe("are ports to storage", CodeRules::isStoragePort)))
                .should(condition("take an AccessScope when they read", CodeRules::takesAScope))
                .because("whose data a statement may touch is a predicate inside it");
    }

    public static ArchRule postsAreIdempotent(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(base + ".."))
                .and()
                .areAnnotatedWith(POST)
                .should(condition("be @Idempotent and return a Response", CodeRules::isIdempotent))
                .because("a client that got no answer must be able to ask again");
    }

    public static ArchRule resourcesSayWhoMayCall(String base) {
        return methods()
                .that()
                .areDeclaredInClassesThat(resideInAPackage(base + ".."))
                .and(DescribedPredicate.describe("are resource methods", method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"))))
                .should()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("io.quarkus.security.Authenticated")
                .because("what says nothing is refused");
    }

    private static GivenMembersConjunction<? extends JavaMember> members(String base) {
        return ArchRuleDefinition.members().that().areDeclaredInClassesThat(resideInAPackage(base + ".."));
    }

    private static boolean hasNoFloatingPoint(JavaMember member) {
        Stream<JavaClass> types = member instanceof JavaCodeUnit unit
                ? Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                : Stream.of(((JavaField) member).getRawType());
        return types.map(JavaClass::getBaseComponentType).noneMatch(type -> FLOATING.contains(type.getName()));
    }

    private static boolean readsTheWallClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        var name = access.getTarget().getName();
        boolean withoutClock = access.getTarget() instanceof AccessTarget.MethodCallTarget call
                && call.getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
        return (owner.startsWith("java.time.") && name.equals("now") && withoutClock)
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static boolean isStoragePort(JavaClass type) {
        return type.isInterface()
                && type.getAllSubclasses().stream()
                        .anyMatch(adapter -> (adapter.getPackageName() + ".").contains(".persistence."));
    }

    private static boolean takesAScope(JavaMethod method) {
        return method.getRawReturnType().getName().equals("void")
                || method.getModifiers().contains(JavaModifier.STATIC)
                || method.isAnnotatedWith(UNSCOPED)
                || method.getOwner().isAnnotatedWith(UNSCOPED)
                || method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().equals(ACCESS_SCOPE));
    }

    private static boolean isIdempotent(JavaMethod method) {
        return (method.isAnnotatedWith(IDEMPOTENT) || method.getOwner().isAnnotatedWith(IDEMPOTENT))
                && method.getRawReturnType().getName().equals(RESPONSE);
    }

    private static <T extends JavaMember> ArchCondition<T> condition(String description, Predicate<? super T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T member, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        member, holds.test(member), member.getFullName() + " should " + description));
            }
        };
    }
}
