package org.huizong.testsupport;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Tokens of the local issuer, signed by a key that is made for the run and never written into the repository. */
public final class TestTokens {

    private static final String DIRECTORY = "huizong.test.keys";
    private static final String PUBLIC_KEY = "public.pem";
    private static final String PRIVATE_KEY = "private.der";
    private static final int KEY_BITS = 2048;
    private static final String ANYWHERE = "*";

    private TestTokens() {}

    /** A token of the role for every region and every budget unit. */
    public static String of(String role) {
        return sign(claims(role, List.of(ANYWHERE), List.of(ANYWHERE)));
    }

    /** A token of the role for these region subtrees. */
    public static String ofRegions(String role, String... regions) {
        return sign(claims(role, List.of(regions), List.of(ANYWHERE)));
    }

    /** A token of the role for these budget units. */
    public static String ofUnits(String role, String... units) {
        return sign(claims(role, List.of(ANYWHERE), List.of(units)));
    }

    /** The claims of a good token, to be spoilt by a test. */
    public static JwtClaimsBuilder claims(String role, List<String> regions, List<String> units) {
        return withoutScope(role).claim("huizong_regions", regions).claim("huizong_units", units);
    }

    /** Claims that name a role and no scope. */
    public static JwtClaimsBuilder withoutScope(String role) {
        return Jwt.claims()
                .issuer("huizong")
                .audience("huizong")
                .subject("test-" + role)
                .upn("test-" + role)
                .groups(Set.of(role))
                .expiresIn(Duration.ofHours(1));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(privateKey());
    }

    static String publicKeyLocation() {
        return directory().resolve(PUBLIC_KEY).toUri().toString();
    }

    static void makeKeys(Path home) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            var pair = generator.generateKeyPair();
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(pair.getPublic().getEncoded());
            Files.writeString(
                    home.resolve(PUBLIC_KEY), "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
            Files.write(home.resolve(PRIVATE_KEY), pair.getPrivate().getEncoded());
            System.setProperty(DIRECTORY, home.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivateKey privateKey() {
        try {
            var encoded = Files.readAllBytes(directory().resolve(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the test key cannot be read", e);
        }
    }

    private static Path directory() {
        TestServers.shared();
        return Path.of(System.getProperty(DIRECTORY));
    }
}
