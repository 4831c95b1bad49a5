package org.huizong.performance.performancecheck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huizong.performance.performancegoal.domain.BudgetedProject.Allocation;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.ProjectName;

/**
 * 成本指标与资金分配: which item of a project's allocation a cost indicator bounds. Both names without the words that every such name
 * has must share nearly all characters of the shorter one, and each must be the only such partner of the other.
 */
final class AllocationLinks {

    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;及和与]");

    private final Pattern fillers;
    private final int sharedPercent;

    /** An indicator and the allocation item that it bounds. */
    record Link(PerformanceIndicator indicator, Allocation allocation) {}

    AllocationLinks(Settings settings) {
        this.fillers = settings.pattern("fillers");
        this.sharedPercent = settings.number("sharedPercent").intValueExact();
    }

    List<Link> of(List<PerformanceIndicator> indicators, List<Allocation> allocations) {
        var links = new ArrayList<Link>();
        for (var indicator : indicators) {
            only(allocations.stream()
                            .filter(each -> isAbout(indicator.level3(), each.item()))
                            .toList())
                    .filter(allocation -> indicators.stream()
                                    .filter(other -> isAbout(other.level3(), allocation.item()))
                                    .count()
                            == 1)
                    .ifPresent(allocation -> links.add(new Link(indicator, allocation)));
        }
        return links;
    }

    private boolean isAbout(String indicator, String item) {
        var one = characters(indicator);
        var other = characters(item);
        int shorter = Math.min(one.size(), other.size());
        long shared = one.stream().filter(other::contains).count();
        return shorter >= 2 && isEnough(shared, shorter) && everyPartIsIn(indicator, other) && everyPartIsIn(item, one);
    }

    /** A name that lists several matters is about an item only if the item has all of them. */
    private boolean everyPartIsIn(String name, Set<Integer> other) {
        var parts = SEPARATORS.split(name);
        return parts.length == 1
                || Arrays.stream(parts)
                        .map(this::characters)
                        .allMatch(part ->
                                isEnough(part.stream().filter(other::contains).count(), part.size()));
    }

    private boolean isEnough(long shared, int all) {
        return shared * 100 >= (long) all * sharedPercent;
    }

    private Set<Integer> characters(String name) {
        return fillers.matcher(ProjectName.plain(name))
                .replaceAll("")
                .codePoints()
                .boxed()
                .collect(Collectors.toSet());
    }

    private static <T> Optional<T> only(List<T> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }
}
