package org.huizong.deploy.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The Kafka client and the database driver tell their configuration at length; the launcher's own words must stay visible. */
final class QuietLog {

    /** Held, because the log manager would forget a logger that nobody holds, and its level with it. */
    private static final Logger ROOT = Logger.getLogger("");

    private QuietLog() {}

    static void install() {
        ROOT.setLevel(Level.SEVERE);
    }
}
