package org.huizong.budget.departmentalbudget.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * 保密检查: looks through every reason, usage, text, other project and name of a carried-over item for what the classified
 * projects of the book withhold.
 */
public final class LeakScan {

    private LeakScan() {}

    /** Each place once for each project, in the order of the book. */
    public static List<Leak> of(BookContent open, ClassifiedPart part) {
        if (part.projects().isEmpty()) {
            return List.of();
        }
        var passages = Passage.of(open);
        var leaks = new ArrayList<Leak>();
        for (var project : part.projects()) {
            var secrets = new Secrets(project, open);
            passages.forEach(passage -> secrets.toldIn(passage)
                    .map(certainty -> new Leak(project.codedName(), passage.place(), passage.line(), certainty))
                    .ifPresent(leaks::add));
        }
        return leaks.stream().distinct().toList();
    }
}
