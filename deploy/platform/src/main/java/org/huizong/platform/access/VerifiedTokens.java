package org.huizong.platform.access;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 已验证的令牌: verifies the signature of a token once, not with every request that bears it. A token counts as verified until
 * it expires and for five minutes at most, so that a key that is taken away takes its tokens with it. Only what was verified is
 * remembered: a refused token is verified and refused again.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration REMEMBERED = Duration.ofMinutes(5);
    /** A token is a kilobyte or two; more callers than these verify anew. */
    static final int MAX_TOKENS = 1_000;

    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final JWTCallerPrincipalFactory verifier;
    private final Clock clock;

    @Inject
    VerifiedTokens(Clock clock) {
        this(new DefaultJWTCallerPrincipalFactory(), clock);
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier, Clock clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    private record Verified(JWTCallerPrincipal principal, Instant until) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        var now = clock.instant();
        var known = verified.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.principal();
        }
        // What is refused now must not be found by a later request.
        verified.remove(token);
        var principal = verifier.parse(token, settings);
        remember(token, principal, now);
        return principal;
    }

    private void remember(String token, JWTCallerPrincipal principal, Instant now) {
        if (verified.size() >= MAX_TOKENS) {
            verified.values().removeIf(known -> !now.isBefore(known.until()));
        }
        if (verified.size() < MAX_TOKENS) {
            var latest = now.plus(REMEMBERED);
            var expiry = Instant.ofEpochSecond(principal.getExpirationTime());
            verified.put(token, new Verified(principal, expiry.isBefore(latest) ? expiry : latest));
        }
    }

    int size() {
        return verified.size();
    }
}
