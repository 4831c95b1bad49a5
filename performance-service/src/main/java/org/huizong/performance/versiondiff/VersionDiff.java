package org.huizong.performance.versiondiff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huizong.performance.performancegoal.domain.PerformanceContent;
import org.huizong.performance.versiondiff.ContentValues.Place;

/** 版本差异: what one content of the goals says and another does not, value by value; money is in yuan. */
public final class VersionDiff {

    private VersionDiff() {}

    /** In the order of the newer content; what was removed comes last. */
    public static List<ContentChange> between(PerformanceContent older, PerformanceContent newer) {
        var before = new ContentValues(older).values();
        var after = new ContentValues(newer).values();
        var changes = new ArrayList<ContentChange>();
        after.forEach((place, text) -> {
            var was = Optional.ofNullable(before.get(place));
            if (!was.equals(Optional.of(text))) {
                changes.add(change(place, was, Optional.of(text)));
            }
        });
        before.forEach((place, text) -> {
            if (!after.containsKey(place)) {
                changes.add(change(place, Optional.of(text), Optional.empty()));
            }
        });
        return List.copyOf(changes);
    }

    private static ContentChange change(Place place, Optional<String> before, Optional<String> after) {
        return new ContentChange(place.area(), place.section(), place.row(), place.column(), before, after);
    }
}
