package org.huizong.performance.performancegoal.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.huizong.performance.indicatorlibrary.IndicatorLibrary.Entry;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.TargetOperator;
import org.huizong.platform.problem.Text;

/**
 * 填报中采用的指标: indicators that a filed goal names by their id in the library. Texts, operator and unit are the library's; the
 * value is the writer's.
 */
final class FiledAdoptions {

    private static final Pattern GOAL = Pattern.compile("goals\\[(\\d+)].*");

    private final FilingErrors errors;
    private final Function<String, Optional<Entry>> library;
    private final int year;
    private final List<At> adopted = new ArrayList<>();

    /** An indicator that was adopted, and the place of its goal in the body. */
    record At(int goal, Entry entry) {}

    /** @param library finds what the writer may see */
    FiledAdoptions(FilingErrors errors, Function<String, Optional<Entry>> library, int year) {
        this.errors = errors;
        this.library = library;
        this.year = year;
    }

    /** The entry that the indicator names; empty when it names none, or one that cannot stand here, which is then told. */
    Optional<Entry> of(String path, IndicatorBody body) {
        if (body.libraryIndicator() == null) {
            return Optional.empty();
        }
        var found = library.apply(body.libraryIndicator());
        if (found.isEmpty()) {
            refuse(path, body, new Text("指标库中没有此指标", "the library has no such indicator"));
            return Optional.empty();
        }
        if (!found.get().indicator().validity().holds(year)) {
            refuse(path, body, new Text("指标在该年度无效", "the indicator does not hold in the year of the goal"));
        }
        var goal = GOAL.matcher(path);
        if (goal.matches()) {
            adopted.add(new At(Integer.parseInt(goal.group(1)), found.get()));
        }
        return found;
    }

    /** The target that the writer's value makes with the operator and the unit of the library. */
    IndicatorTarget target(String path, Entry entry, IndicatorTarget sent) {
        var target = entry.indicator().target(sent.value().isEmpty() ? sent.printed() : sent.value());
        if (target.operator() == TargetOperator.UNREADABLE
                || target.operator() != entry.indicator().operator()) {
            errors.indicator(
                    path + ".target.value",
                    entry.indicator().level3(),
                    new Text("与指标库中的运算符、计量单位不能组成指标值", "makes no target with the operator and unit of the indicator"));
        }
        return target;
    }

    List<At> adopted() {
        return List.copyOf(adopted);
    }

    private void refuse(String path, IndicatorBody body, Text reason) {
        errors.indicator(path + ".libraryIndicator", String.valueOf(body.libraryIndicator()), reason);
    }
}
