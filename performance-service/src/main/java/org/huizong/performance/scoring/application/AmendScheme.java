package org.huizong.performance.scoring.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.huizong.performance.scoring.ShippedSchemes;
import org.huizong.performance.scoring.application.ScoringSchemes.Amendment;
import org.huizong.performance.scoring.domain.EffectiveScheme;
import org.huizong.performance.scoring.domain.SchemeVersion;
import org.huizong.performance.scoring.domain.ScoringScheme;

/** 修订计分办法: a bureau settles the scheme of its region from one year on. Scores that are stored already keep theirs. */
@ApplicationScoped
public class AmendScheme {

    private final ScoringSchemes schemes;
    private final SchemesInForce inForce;
    private final Clock clock;

    AmendScheme(ScoringSchemes schemes, SchemesInForce inForce, Clock clock) {
        this.schemes = schemes;
        this.inForce = inForce;
        this.clock = clock;
    }

    public record Request(String region, int year, ScoringScheme scheme, String reason, String actor) {}

    /**
     * Adds the next version.
     *
     * @param guard told the scheme in force; throws if the amendment builds on another one
     */
    @Transactional
    public Amendment handle(Request request, Consumer<EffectiveScheme> guard) {
        schemes.lock(request.region());
        var present = inForce.of(request.region(), request.year());
        guard.accept(present);
        long last = schemes.of(request.region()).stream()
                .map(Amendment::version)
                .filter(version -> version.year() == request.year())
                .mapToLong(SchemeVersion::version)
                .max()
                .orElse(0);
        var amendment = new Amendment(
                new SchemeVersion(request.region(), request.year(), Math.incrementExact(last)),
                request.scheme(),
                request.reason(),
                request.actor(),
                clock.instant());
        schemes.append(amendment);
        return amendment;
    }

    @Transactional
    public List<Amendment> history(String region) {
        return schemes.of(region);
    }

    /** A scheme that a score may name; empty when there is no such version. */
    @Transactional
    public Optional<EffectiveScheme> version(SchemeVersion version) {
        if (version.region().equals(SchemeVersion.NATIONAL)) {
            return ShippedSchemes.all().stream()
                    .filter(scheme -> scheme.version().equals(version))
                    .findFirst();
        }
        return schemes.find(version).map(amendment -> new EffectiveScheme(amendment.version(), amendment.scheme()));
    }
}
