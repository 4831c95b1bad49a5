package org.huizong.reader.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.reader.DisclosureDocument;

/**
 * What a document says about itself: whose it is, of which fiscal year, budget or final accounts. Where its places
 * disagree, the majority decides and every dissenting place is a contradiction to report. Nothing is taken from the
 * file's name.
 *
 * @param unitName printed name of the budget unit (预算单位) without spaces
 * @param year fiscal year, four digits
 * @param stage {@code initial} for a budget (部门预算), {@code final-accounts} for final accounts (部门决算)
 */
public record DisclosureIdentity(
        Optional<Identified> unitName,
        Optional<Identified> year,
        Optional<Identified> stage,
        List<Contradiction> contradictions) {

    public static final String STAGE_INITIAL = "initial";
    public static final String STAGE_FINAL_ACCOUNTS = "final-accounts";

    /** @param line the first line that says so */
    public record Identified(String value, int line) {}

    /** Which statement about itself the document contradicts. */
    public enum Aspect {
        UNIT_NAME,
        YEAR,
        STAGE
    }

    /** One place that says something else than the majority. */
    public record Contradiction(Aspect aspect, Identified accepted, String found, int line) {}

    public static DisclosureIdentity of(DisclosureDocument document) {
        var unitNames = UnitNameEvidence.collect(document);
        var unitName = unitNames.majority();
        var years = YearEvidence.collect(document, unitName.map(Identified::value));
        var stages = StageEvidence.collect(document);
        var contradictions = new ArrayList<Contradiction>();
        unitNames.contradictions(Aspect.UNIT_NAME, contradictions);
        years.contradictions(Aspect.YEAR, contradictions);
        stages.contradictions(Aspect.STAGE, contradictions);
        return new DisclosureIdentity(unitName, years.majority(), stages.majority(), List.copyOf(contradictions));
    }
}
