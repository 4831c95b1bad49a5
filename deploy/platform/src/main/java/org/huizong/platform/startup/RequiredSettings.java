package org.huizong.platform.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** Fails closed: without a key, an issuer, a database or a broker address the service does not start, and says why. */
@ApplicationScoped
class RequiredSettings {

    private static final List<String> NAMES = List.of(
            "mp.jwt.verify.publickey.location",
            "mp.jwt.verify.issuer",
            "mp.jwt.verify.audiences",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "kafka.bootstrap.servers");

    private final Config config;

    RequiredSettings(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the service cannot start without " + String.join(", ", missing));
        }
    }

    List<String> missing() {
        return NAMES.stream()
                .filter(name -> config.getOptionalValue(name, String.class)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .toList();
    }
}
