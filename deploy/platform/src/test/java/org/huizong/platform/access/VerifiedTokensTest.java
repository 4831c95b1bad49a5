package org.huizong.platform.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.now();
    private static final KeyPair KEYS = keys();

    private final Hands clock = new Hands();
    private final VerifiedTokens tokens = new VerifiedTokens(new DefaultJWTCallerPrincipalFactory(), clock);

    @Test
    void verifiesATokenOnceAndAnewAfterFiveMinutes() throws Exception {
        var token = token("bureau", Duration.ofHours(1));

        var first = tokens.parse(token, settings(KEYS));
        clock.now = START.plus(VerifiedTokens.REMEMBERED).minusSeconds(1);
        assertSame(first, tokens.parse(token, settings(KEYS)));

        clock.now = START.plus(VerifiedTokens.REMEMBERED);
        assertNotSame(first, tokens.parse(token, settings(KEYS)));
    }

    @Test
    void remembersNoTokenBeyondItsExpiry() throws Exception {
        var token = token("bureau", Duration.ofMinutes(2));
        var first = tokens.parse(token, settings(KEYS));

        clock.now = Instant.ofEpochSecond(START.plus(Duration.ofMinutes(2)).getEpochSecond());
        assertNotSame(first, tokens.parse(token, settings(KEYS)));
    }

    @Test
    void aKeyThatWasTakenAwayTakesItsTokensWithItAfterFiveMinutes() throws Exception {
        var token = token("bureau", Duration.ofHours(1));
        tokens.parse(token, settings(KEYS));
        var others = settings(keys());

        clock.now = START.plus(VerifiedTokens.REMEMBERED);
        assertThrows(ParseException.class, () -> tokens.parse(token, others));
        assertEquals(0, tokens.size());
    }

    @Test
    void aTokenWithAnotherSignatureIsRefusedBesideTheOneThatWasVerified() throws Exception {
        var token = token("bureau", Duration.ofHours(1));
        tokens.parse(token, settings(KEYS));
        var parts = token.split("\\.");
        var forged = parts[0] + "." + token("unit", Duration.ofHours(1)).split("\\.")[1] + "." + parts[2];

        assertThrows(ParseException.class, () -> tokens.parse(forged, settings(KEYS)));
    }

    @Test
    void aTokenThatIsRefusedIsNotRemembered() throws Exception {
        var expired = token("bureau", Duration.ofHours(-1));

        assertThrows(ParseException.class, () -> tokens.parse(expired, settings(KEYS)));
        assertEquals(0, tokens.size());
    }

    private static String token(String group, Duration validity) throws JoseException {
        var claims = new JwtClaims();
        claims.setIssuer("huizong");
        claims.setSubject("caller");
        claims.setStringListClaim("groups", List.of(group));
        claims.setIssuedAt(
                NumericDate.fromSeconds(START.minus(Duration.ofHours(2)).getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(START.plus(validity).getEpochSecond()));
        var signed = new JsonWebSignature();
        signed.setPayload(claims.toJson());
        signed.setAlgorithmHeaderValue("RS256");
        signed.setKey(KEYS.getPrivate());
        return signed.getCompactSerialization();
    }

    private static JWTAuthContextInfo settings(KeyPair keys) {
        var settings = new JWTAuthContextInfo((RSAPublicKey) keys.getPublic(), "huizong");
        settings.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        return settings;
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has RSA", e);
        }
    }

    private static final class Hands extends Clock {

        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
