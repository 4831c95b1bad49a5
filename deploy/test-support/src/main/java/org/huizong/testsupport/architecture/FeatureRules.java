package org.huizong.testsupport.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Optional;

/**
 * How the features of a service meet: at the root package of a feature, and in its domain, whose values are the language
 * that all features speak.
 */
public final class FeatureRules {

    private FeatureRules() {}

    public static ArchRule featuresHaveNoCycles(String base) {
        return slices().assignedFrom(new FeatureSlices(base))
                .should()
                .beFreeOfCycles()
                .because("two features that need each other are one feature");
    }

    public static ArchRule featuresMeetAtTheirRoots(String base) {
        return classes()
                .that(resideInAPackage(base + ".."))
                .should(new MeetAtTheRoot(base))
                .because("what stands below a feature's root is its own affair, its domain excepted");
    }

    private static Optional<String> featureOf(String base, JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(base + ".")) {
            return Optional.empty();
        }
        return Optional.of(name.substring(base.length() + 1).split("\\.")[0]);
    }

    private static boolean isDomain(String base, String feature, JavaClass type) {
        return (type.getPackageName() + ".").startsWith(base + "." + feature + ".domain.");
    }

    /** The domain of a feature is a slice of its own: a rule engine may read the values that its caller hands to it. */
    private record FeatureSlices(String base) implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return featureOf(base, type)
                    .map(feature -> isDomain(base, feature, type)
                            ? SliceIdentifier.of(feature, "domain")
                            : SliceIdentifier.of(feature, ""))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "features of " + base;
        }
    }

    private static final class MeetAtTheRoot extends ArchCondition<JavaClass> {

        private final String base;

        MeetAtTheRoot(String base) {
            super("use of another feature only its root package and its domain");
            this.base = base;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            var own = featureOf(base, type);
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                var other = featureOf(base, target);
                boolean meets = own.isEmpty()
                        || other.isEmpty()
                        || own.equals(other)
                        || target.getPackageName().equals(base + "." + other.get())
                        || isDomain(base, other.get(), target);
                events.add(new SimpleConditionEvent(dependency, meets, dependency.getDescription()));
            }
        }
    }
}
