package org.huizong.deploy.local;

import java.nio.file.Path;

/** The three services, in the order of their ports. */
enum Service {
    BUDGET("budget-service", "budget"),
    PERFORMANCE("performance-service", "performance"),
    AGGREGATION("aggregation-service", "aggregation");

    private final String title;
    private final String database;

    Service(String title, String database) {
        this.title = title;
        this.database = database;
    }

    String title() {
        return title;
    }

    String database() {
        return database;
    }

    /**
     * Up to which tier Java compiles. Only where the service computes for minutes does the last one earn the time that it takes:
     * that is the checking of books, and their applying when many wait.
     */
    int compilers() {
        return this == PERFORMANCE ? 1 : 4;
    }

    int port(int portBase) {
        return portBase + ordinal();
    }

    /** Where the build leaves the service. */
    Path built(Path checkout) {
        return checkout.resolve(title).resolve("target/quarkus-app");
    }
}
