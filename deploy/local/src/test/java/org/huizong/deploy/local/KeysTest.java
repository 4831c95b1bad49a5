package org.huizong.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void onlyTheOwnerMayReadThePrivateKeyAndItIsMadeOnce() throws Exception {
        var keys = new Keys(directory.resolve("keys"));
        keys.createMissing();
        var file = directory.resolve("keys/private-key.pem");
        var made = Files.readString(file);
        keys.createMissing();
        assertThat(Files.readString(file)).isEqualTo(made).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aTokenSaysWhoMaySeeWhatAndIsSigned() throws Exception {
        // Given
        var keys = new Keys(directory.resolve("keys"));
        keys.createMissing();
        // When
        var parts = keys.token("auditor", List.of("653000"), List.of("*"), NOW).split("\\.");
        // Then
        var claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("huizong");
        assertThat(claims.path("aud").asText()).isEqualTo("huizong");
        assertThat(claims.path("groups").toString()).isEqualTo("[\"auditor\"]");
        assertThat(claims.path("huizong_regions").toString()).isEqualTo("[\"653000\"]");
        assertThat(claims.path("huizong_units").toString()).isEqualTo("[\"*\"]");
        assertThat(claims.path("exp").asLong()).isGreaterThan(NOW.getEpochSecond());
        assertThat(verified(keys.publicKey(), parts)).isTrue();
    }

    private static boolean verified(Path publicKey, String... parts) throws Exception {
        var der = Base64.getMimeDecoder().decode(Files.readString(publicKey).replaceAll("-----[A-Z ]+-----", ""));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der)));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }
}
