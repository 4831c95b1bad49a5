package org.huizong.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequiredSettingsTest {

    @Test
    void whatIsMissingIsNamed() {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "mp.jwt.verify.issuer", "huizong",
                                "mp.jwt.verify.audiences", "huizong",
                                "quarkus.datasource.jdbc.url", " ",
                                "quarkus.datasource.username", "budget"),
                        "test",
                        1))
                .build();
        assertThat(new RequiredSettings(config).missing())
                .containsExactly(
                        "mp.jwt.verify.publickey.location", "quarkus.datasource.jdbc.url", "kafka.bootstrap.servers");
    }

    @Test
    void aKeyThatCannotBeReadStopsTheStart(@TempDir Path directory) throws IOException {
        var key = directory.resolve("public.pem");
        var location = key.toUri().toString();
        assertThatThrownBy(() -> RequiredSettings.requireReadableKey(location)).hasMessageContaining(location);
        Files.writeString(key, "nothing");
        assertThatThrownBy(() -> RequiredSettings.requireReadableKey(location)).hasMessageContaining(location);
        Files.writeString(key, "-----BEGIN PUBLIC KEY-----");
        assertThatCode(() -> RequiredSettings.requireReadableKey(location)).doesNotThrowAnyException();
        assertThatCode(() -> RequiredSettings.requireReadableKey("https://issuer/jwks"))
                .doesNotThrowAnyException();
    }
}
