package org.huizong.aggregation.rebuild;

import java.util.Locale;

/** 重建状态. A run ends as done or failed; a failed one has exchanged whole slices or nothing. */
enum RebuildState {
    WAITING,
    RUNNING,
    DONE,
    FAILED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RebuildState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
