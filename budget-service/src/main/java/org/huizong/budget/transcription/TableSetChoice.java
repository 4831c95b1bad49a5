package org.huizong.budget.transcription;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huizong.budget.tableset.TableSet;
import org.huizong.budget.transcription.table.TableSections;
import org.huizong.contracts.book.BookIdentification.Result.Identified;
import org.huizong.reader.DisclosureDocument;

/**
 * 选用报表体系: the table set that a document prints is the one whose titles it bears most of. Where several bear as many, the
 * one of the unit's region counts, then the one that is valid in the document's year, then the first of the catalogue.
 */
final class TableSetChoice {

    private final List<TableSet> sets;

    TableSetChoice(List<TableSet> sets) {
        this.sets = sets;
    }

    /** Empty when the document prints no table of any set of its stage. */
    Optional<TableSet> of(DisclosureDocument document, Identified identity) {
        return sets.stream()
                .filter(set -> set.isOf(identity.stage()))
                .map(set -> new Candidate(set, new TableSections(document, set).titled()))
                .filter(candidate -> candidate.titled() > 0
                        || !new TableSections(document, candidate.set())
                                .tables()
                                .isEmpty())
                .min(Comparator.comparingInt(Candidate::titled)
                        .reversed()
                        .thenComparing(candidate ->
                                !candidate.set().isOfRegion(identity.region().code()))
                        .thenComparing(candidate -> !candidate.set().isValidIn(identity.year())))
                .map(Candidate::set);
    }

    private record Candidate(TableSet set, int titled) {}
}
