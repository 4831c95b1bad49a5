package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The instance's own key pair, and the tokens signed with it. */
final class Keys {

    static final String ISSUER = "huizong";
    static final String AUDIENCE = "huizong";

    private static final Duration VALIDITY = Duration.ofHours(12);

    private final Path privateKey;
    private final Path publicKey;

    Keys(Path directory) {
        privateKey = directory.resolve("private-key.pem");
        publicKey = directory.resolve("public-key.pem");
    }

    Path publicKey() {
        return publicKey;
    }

    /** As the verifying library wants it: a file URL, but a bare path where a URL would have to escape a character. */
    String publicKeyLocation() {
        var url = publicKey.toUri().toASCIIString();
        return url.contains("%") ? publicKey.toString() : url;
    }

    boolean exist() {
        return Files.exists(privateKey) && Files.exists(publicKey);
    }

    void createMissing() {
        if (exist()) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var pair = generator.generateKeyPair();
            Secrets.write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            Secrets.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw Instance.unwritable(privateKey.getParent(), e);
        }
    }

    /** @param regions codes, or {@code *}; likewise the ids of units */
    String token(String role, List<String> regions, List<String> units, Instant now) {
        var header = "{\"alg\":\"RS256\",\"typ\":\"JWT\"}";
        var name = "local-" + role;
        var claims =
                """
                {"iss":"%s","aud":"%s","sub":"%s","upn":"%s","jti":"%s","iat":%d,"exp":%d,\
                "groups":["%s"],"huizong_regions":%s,"huizong_units":%s}"""
                        .formatted(
                                ISSUER,
                                AUDIENCE,
                                name,
                                name,
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                now.plus(VALIDITY).getEpochSecond(),
                                role,
                                jsonArray(regions),
                                jsonArray(units));
        var signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(sign(signed));
    }

    private byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(readPrivateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey readPrivateKey() throws GeneralSecurityException {
        try {
            var body = Files.readAllLines(privateKey).stream()
                    .filter(line -> !line.startsWith("-----"))
                    .collect(Collectors.joining());
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (IOException e) {
            throw new ServerStartException("没有密钥，请先运行 up / no readable key, run up first: " + privateKey, e);
        }
    }

    private static String jsonArray(List<String> words) {
        return words.stream()
                .map(word -> "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String pem(String kind, byte[] der) {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
