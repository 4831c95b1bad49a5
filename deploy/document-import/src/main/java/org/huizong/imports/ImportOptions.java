package org.huizong.imports;

import java.util.Locale;
import java.util.Optional;
import org.huizong.contracts.book.BookIdentification.Overrides;

/**
 * 导入方式: what the client asks for, the same for every document of one import.
 *
 * @param filename label for the report; nothing is taken from it
 * @param language of the report's messages
 */
public record ImportOptions(Optional<String> filename, Target target, Mode mode, Overrides overrides, Locale language) {

    /** What the books are recorded as. */
    public enum Target {
        DRAFT,
        PUBLISHED
    }

    public enum Mode {
        STORE,
        /** 试导入: nothing is stored. */
        DRY_RUN
    }
}
