package org.huizong.platform.act;

import java.util.OptionalLong;
import org.huizong.platform.web.ETags;

/** Under which conditions a PUT is meant: on what the client read last, or on nothing. */
public final class Preconditions {

    private Preconditions() {}

    /** @param present version that exists; empty when there is none */
    public static void ofPut(String ifMatch, String ifNoneMatch, OptionalLong present) {
        if (present.isEmpty()) {
            ETags.requireCreation(ifMatch, ifNoneMatch);
        } else {
            ofReplacement(ifMatch, ifNoneMatch, present.getAsLong());
        }
    }

    public static void ofReplacement(String ifMatch, String ifNoneMatch, long present) {
        ETags.refuseCreation(ifNoneMatch);
        ETags.requireMatch(ifMatch, ETags.ofVersion(present));
    }
}
