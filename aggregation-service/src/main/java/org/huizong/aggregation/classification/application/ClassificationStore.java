package org.huizong.aggregation.classification.application;

import java.util.List;
import org.huizong.platform.access.Unscoped;

/** The register and the lists as they are kept here. */
@Unscoped("that a unit exists and what a code is called is public")
public interface ClassificationStore {

    /** Keeps what is newer than what is known, and advances the offset, in one transaction. */
    void apply(ClassificationBatch batch);

    /** Grows with every change of the lists. */
    long revision();

    Editions editions();

    /** @param editions the oldest of each scheme first */
    record Editions(long revision, List<StoredEdition> editions) {}
}
