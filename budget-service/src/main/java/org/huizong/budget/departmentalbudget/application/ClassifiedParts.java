package org.huizong.budget.departmentalbudget.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.crosstablecheck.Finding;
import org.huizong.budget.departmentalbudget.domain.ClassifiedPart;
import org.huizong.contracts.access.AccessScope;
import org.huizong.platform.access.Unscoped;

/** 涉密部分 of the books, kept apart from their contents: every state of it for good, each with the content that it belongs to. */
public interface ClassifiedParts {

    /** What the book withholds now, for the service itself; {@link ClassifiedPart#NONE} when it withholds nothing. */
    @Unscoped("keeps what a writer may neither read nor take away; nothing of it reaches an answer")
    Recorded newest(UUID bookId);

    /** Empty without clearance for the book, and for a content that withholds nothing. */
    Optional<Recorded> find(UUID bookId, String contentHash, AccessScope scope);

    /** Call it under the book's lock, with the revision that follows the newest one. */
    void record(UUID bookId, Recorded recorded, List<Finding> findings);

    /**
     * @param findings what the open content tells of the part; nothing of the part stands in them
     */
    record State(ClassifiedPart part, List<Finding> findings) {

        public static final State NONE = new State(ClassifiedPart.NONE, List.of());
    }

    /** @param revision grows by one with every change of the part, 0 when there is none */
    record Recorded(long revision, String contentHash, ClassifiedPart part) {

        public static final Recorded NONE = new Recorded(0, "", ClassifiedPart.NONE);
    }
}
