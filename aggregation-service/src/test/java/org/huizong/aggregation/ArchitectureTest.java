package org.huizong.aggregation;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.huizong.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String BASE = "org.huizong.aggregation";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(BASE);

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        Map<String, ArchRule> rules = ArchitectureRules.ofService(BASE);
        // This service has no entity.
        rules.remove("entities are hidden");
        return rules.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }
}
