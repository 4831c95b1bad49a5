package org.huizong.contracts.book;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huizong.contracts.classification.Region;
import org.huizong.contracts.classification.RegionNames;
import org.huizong.contracts.classification.RegionNames.Candidate;
import org.huizong.contracts.classification.RegionNames.Resolution;

/**
 * 文件归属: from what a document prints about itself to the book that it is. Every service that takes documents decides it
 * here, so that one document names one book everywhere.
 */
public final class BookIdentification {

    /** The answer: exactly one of the kinds. */
    public sealed interface Result {

        record Identified(Region region, String unitName, int year, Stage stage) implements Result {

            public UUID bookId() {
                return BookId.of(region.code(), unitName, year, stage);
            }

            public UUID budgetUnitId() {
                return BookId.ofBudgetUnit(region.code(), unitName);
            }
        }

        /** @param candidates regions in question, for a refusal about the region */
        record Refused(Refusal refusal, List<Candidate> candidates) implements Result {}
    }

    /** What cannot be decided. */
    public enum Refusal {
        /** Neither unit, nor year, nor 预算 or 决算 in any title. */
        NOT_A_BUDGET_DOCUMENT,
        UNIT_UNKNOWN,
        YEAR_UNKNOWN,
        STAGE_UNKNOWN,
        /** The region's name is not in the list (no candidates) or stands there several times. */
        REGION_AMBIGUOUS
    }

    /**
     * What the document says.
     *
     * @param stage word of {@link Stage}
     * @param text the document's text without spaces, in which places may be mentioned
     */
    public record Printed(Optional<String> unitName, Optional<String> year, Optional<String> stage, String text) {}

    /** What the caller settles: each one wins over what the document says. */
    public record Overrides(Optional<String> region, Optional<String> unitName) {

        public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty());
    }

    private final RegionNames regionNames;

    public BookIdentification(RegionNames regionNames) {
        this.regionNames = regionNames;
    }

    public Result identify(Printed printed, Overrides overrides) {
        if (printed.stage().isEmpty()
                && (printed.unitName().isEmpty() || printed.year().isEmpty())) {
            return refused(Refusal.NOT_A_BUDGET_DOCUMENT);
        }
        var unitName = overrides.unitName().or(printed::unitName).map(BookId::unitNameWithoutSpaces);
        if (unitName.isEmpty() || unitName.get().isEmpty()) {
            return refused(Refusal.UNIT_UNKNOWN);
        }
        if (printed.year().isEmpty()) {
            return refused(Refusal.YEAR_UNKNOWN);
        }
        if (printed.stage().isEmpty()) {
            return refused(Refusal.STAGE_UNKNOWN);
        }
        var resolution = overrides
                .region()
                .map(regionNames::ofCode)
                .orElseGet(() -> regionNames.resolve(unitName.get(), printed.text()));
        if (resolution instanceof Resolution.Resolved resolved) {
            return new Result.Identified(
                    resolved.region(),
                    unitName.get(),
                    Integer.parseInt(printed.year().get()),
                    Stage.ofCode(printed.stage().get()));
        }
        return new Result.Refused(Refusal.REGION_AMBIGUOUS, ((Resolution.Ambiguous) resolution).candidates());
    }

    private static Result refused(Refusal refusal) {
        return new Result.Refused(refusal, List.of());
    }
}
