package org.huizong.budget.disclosure.application;

import java.util.Optional;
import java.util.UUID;
import org.huizong.platform.access.Unscoped;

/** What performance-service announced of the goals of each book. */
@Unscoped("asked only for a book that its reader has been shown, and for the view that the reader may see of it")
public interface GoalShelf {

    /** Keeps the announcement unless a newer one is there. */
    void keep(AnnouncedGoals goals);

    Optional<AnnouncedGoals> find(UUID bookId);
}
