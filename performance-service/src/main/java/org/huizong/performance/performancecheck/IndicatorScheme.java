package org.huizong.performance.performancecheck;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.performance.performancegoal.domain.PerformanceGoal;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;

/**
 * 指标体系: which second levels a first level has, in force for some years. A word that the scheme does not know is none of its
 * business: provinces print first levels of their own.
 *
 * @param code {@code A} or {@code B}
 * @param toYear last fiscal year it may be used for; absent while it is in force
 * @param levels first level and its second levels
 * @param aliases other spellings of a second level
 * @param required second levels that every project goal has, as alternatives
 */
record IndicatorScheme(
        String code,
        int fromYear,
        Integer toYear,
        Map<String, List<String>> levels,
        Map<String, String> aliases,
        List<List<String>> required) {

    private static final String FILE = "/performance-check/indicator-scheme.yaml";

    /** All schemes that the project ships, the newest first. */
    private static List<IndicatorScheme> shipped() {
        try (var stream = IndicatorScheme.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(stream, new TypeReference<List<IndicatorScheme>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 历版指标体系, the newest first. */
    record Editions(List<IndicatorScheme> all) {

        static Editions shipped() {
            return new Editions(IndicatorScheme.shipped());
        }

        List<IndicatorScheme> inForce(int year) {
            return all.stream().filter(scheme -> scheme.isInForce(year)).toList();
        }

        /** The newest scheme in force that allows every pair of levels of the goal. */
        Optional<IndicatorScheme> of(PerformanceGoal goal, int year) {
            return inForce(year).stream()
                    .filter(scheme -> goal.indicators().stream()
                            .filter(PerformanceIndicator::named)
                            .allMatch(each -> scheme.allows(each.level1(), each.level2())))
                    .findFirst();
        }
    }

    boolean isInForce(int year) {
        return year >= fromYear && (toYear == null || year <= toYear);
    }

    /** Whether both levels are words of the scheme. */
    boolean knows(String level1, String level2) {
        return levels.containsKey(level1)
                && levels.values().stream().anyMatch(seconds -> seconds.contains(canonical(level2)));
    }

    boolean allows(String level1, String level2) {
        return Optional.ofNullable(levels.get(level1))
                .filter(seconds -> seconds.contains(canonical(level2)))
                .isPresent();
    }

    /** Required alternatives of which the goal has none. */
    List<List<String>> missing(Set<String> level2) {
        return required.stream()
                .filter(alternatives -> alternatives.stream()
                        .noneMatch(
                                second -> level2.stream().map(this::canonical).anyMatch(second::equals)))
                .toList();
    }

    private String canonical(String level2) {
        return aliases.getOrDefault(level2, level2);
    }
}
