package org.huizong.performance.indicatorlibrary.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.access.AccessScope;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary;

@ApplicationScoped
class AdoptedFromLibrary implements IndicatorLibrary {

    private final IndicatorShelf shelf;
    private final Clock clock;

    AdoptedFromLibrary(IndicatorShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(UUID id, AccessScope scope) {
        return shelf.find(id, scope).map(kept -> new Entry(kept.id(), kept.version(), kept.indicator()));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void adopted(Adoption adoption) {
        shelf.keep(adoption, clock.instant());
    }
}
