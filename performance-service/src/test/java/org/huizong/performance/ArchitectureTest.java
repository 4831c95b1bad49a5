package org.huizong.performance;

import java.util.stream.Stream;
import org.huizong.testsupport.architecture.ArchitectureRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String BASE = "org.huizong.performance";

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRules() {
        var classes = ArchitectureRules.classesOf(BASE);
        return ArchitectureRules.ofService(BASE).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(classes)));
    }
}
