package org.huizong.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Real PostgreSQL and Kafka for a Quarkus test, started once for all test classes of the JVM:
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = HuizongServers.class, initArgs = @ResourceArg(name = "database", value = "budget"))
 * }</pre>
 */
public class HuizongServers implements QuarkusTestResourceLifecycleManager {

    private static final String DEFAULT_DATABASE = "budget";

    private String database = DEFAULT_DATABASE;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", DEFAULT_DATABASE);
    }

    @Override
    public Map<String, String> start() {
        return TestServers.shared().settingsOf(database);
    }

    @Override
    public void stop() {
        // The servers serve the next test class too; they end with the JVM.
    }
}
