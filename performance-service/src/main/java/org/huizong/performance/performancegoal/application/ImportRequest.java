package org.huizong.performance.performancegoal.application;

import org.huizong.contracts.book.BookIdentification.Overrides;
import org.huizong.reader.DisclosureDocument;

/**
 * 导入: the goals of one document.
 *
 * @param documentHash SHA-256 of the bytes that were handed in
 * @param overrides what the caller settles about region and unit
 * @param target what they are recorded as
 */
public record ImportRequest(
        DisclosureDocument document, String documentHash, Overrides overrides, Target target, Mode mode) {

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
