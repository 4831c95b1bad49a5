package org.huizong.budget.departmentalbudget.application;

import jakarta.enterprise.context.ApplicationScoped;
import org.huizong.budget.departmentalbudget.application.ClassifiedParts.Recorded;
import org.huizong.budget.departmentalbudget.domain.DepartmentalBudget;

/** Writes what a book withholds: its record, and the event for those who may read it. */
@ApplicationScoped
class ClassifiedJournal {

    private final ClassifiedParts parts;
    private final ClassifiedAnnouncements announcements;

    ClassifiedJournal(ClassifiedParts parts, ClassifiedAnnouncements announcements) {
        this.parts = parts;
        this.announcements = announcements;
    }

    /** Gives whether what is withheld differs from what was withheld before. */
    boolean keep(DepartmentalBudget book, CheckedContent checked) {
        if (!checked.withholds() && isNew(book)) {
            return false;
        }
        var newest = parts.newest(book.id());
        var part = checked.classified().part();
        var contentHash = checked.stamp().contentHash();
        boolean changed = !newest.part().equals(part);
        boolean isRecorded = part.projects().isEmpty() || newest.contentHash().equals(contentHash);
        if (!changed && isRecorded) {
            return false;
        }
        var recorded = new Recorded(newest.revision() + 1, contentHash, part);
        parts.record(book.id(), recorded, checked.classified().findings());
        if (changed) {
            announcements.announce(book, recorded);
        }
        return changed;
    }

    /** Nothing was ever withheld of a book that has its first version now. */
    private static boolean isNew(DepartmentalBudget book) {
        return book.newest().filter(newest -> newest.version() == 1).isPresent();
    }
}
