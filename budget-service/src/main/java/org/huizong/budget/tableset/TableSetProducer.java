package org.huizong.budget.tableset;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the table sets of this instance to whoever reads or writes books by them. */
@Singleton
class TableSetProducer {

    private final TableSetSettings settings;

    TableSetProducer(TableSetSettings settings) {
        this.settings = settings;
    }

    /** At the start: a pack that cannot be read stops the service there, not at the first document. */
    @Produces
    @Singleton
    @Startup
    TableSetCatalogue catalogue() {
        return settings.directory().map(TableSetCatalogue::with).orElseGet(TableSetCatalogue::shipped);
    }
}
