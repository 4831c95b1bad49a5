package org.huizong.contracts.book;

import java.util.Arrays;
import java.util.List;
import org.huizong.contracts.classification.CodeList;

/**
 * 不予公开的要素: one of the ten things that disclosure says of an open project and withholds of a classified one (涉密). The list
 * is data: {@code disclosure/withheld-element.csv}.
 *
 * @param element word of the API, such as {@code basis}
 * @param label the words that a published book prints before it
 * @param keptBy service that keeps it
 * @param shownInstead {@code coded-name}, {@code totals-only} (the amount stays in every total and in the coded row of
 *     table 7) or {@code nothing}
 */
public record WithheldElement(String element, String label, String keptBy, String shownInstead) {

    public static final String BUDGET_SERVICE = "budget-service";
    public static final String PERFORMANCE_SERVICE = "performance-service";

    private static final List<WithheldElement> ALL =
            CodeList.read("withheld-element", "/disclosure/withheld-element.csv").rows().stream()
                    .map(row -> new WithheldElement(
                            row.get("element"), row.get("label"), row.get("kept_by"), row.get("shown_instead")))
                    .toList();

    /** All ten, in the order in which a book prints them. */
    public static List<WithheldElement> all() {
        return ALL;
    }

    /** Whether the service withholds the elements, every one of them. */
    public static boolean withholds(String service, String... elements) {
        return Arrays.stream(elements).allMatch(element -> ALL.stream()
                .anyMatch(known ->
                        known.element().equals(element) && known.keptBy().equals(service)));
    }
}
