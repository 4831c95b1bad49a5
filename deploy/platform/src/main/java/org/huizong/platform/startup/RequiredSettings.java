package org.huizong.platform.startup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Fails closed: without a key, an issuer, a database or a broker address the service does not start, and says why. */
@ApplicationScoped
class RequiredSettings {

    private static final String PUBLIC_KEY = "mp.jwt.verify.publickey.location";
    private static final String FILE_SCHEME = "file:";
    private static final List<String> NAMES = List.of(
            PUBLIC_KEY,
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
        requireReadableKey(config.getValue(PUBLIC_KEY, String.class));
    }

    /** A key that is read only when the first token comes would let the service start and refuse everybody. */
    static void requireReadableKey(String location) {
        if (!location.startsWith(FILE_SCHEME)) {
            return;
        }
        try {
            if (!Files.readString(Path.of(URI.create(location)))
                    .toUpperCase(Locale.ROOT)
                    .contains("KEY")) {
                throw new IllegalStateException("the service cannot start: no public key in " + location);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the service cannot start: the public key cannot be read from " + location, e);
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
