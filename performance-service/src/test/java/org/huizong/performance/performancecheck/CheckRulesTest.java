package org.huizong.performance.performancecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckRulesTest {

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(CheckRules.shipped().rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.rule().title().zh()).containsPattern("\\p{IsHan}");
            assertThat(rule.rule().title().en()).containsPattern("[A-Za-z]").doesNotContainPattern("\\p{IsHan}");
            assertThat(rule.rule().formula()).isNotBlank();
            rule.messages().values().forEach(message -> {
                assertThat(words(message.text().en()))
                        .as("words of %s", rule.rule().id())
                        .isSubsetOf(words(message.text().zh()));
                assertThat(WORD.matcher(message.text().en()).replaceAll("")).doesNotContainPattern("\\p{IsHan}");
            });
        });
    }

    /** The list of the relations of goals and self-evaluations; Q23 has no place in it. */
    @Test
    void everyRelationOfTheListIsInTheCatalogue() {
        var ids = CheckRules.shipped().catalogue().stream().map(CheckRule::id).toList();

        assertThat(ids)
                .containsAll(IntStream.rangeClosed(1, 24)
                        .mapToObj("Q%02d"::formatted)
                        .toList());
        assertThat(ids)
                .containsAll(IntStream.rangeClosed(1, 12)
                        .mapToObj("S%02d"::formatted)
                        .toList());
    }

    @Test
    void aRuleThatNamesNoCheckStopsTheService() {
        var entry = entry("no-such-check", Map.of(), Map.of());

        assertThatThrownBy(entry::compile).hasMessage("rule Q99: unknown check: no-such-check");
    }

    @Test
    void aRuleThatLeavesOutASettingStopsTheService() {
        var message = new RuleEntry.MessageEntry("错", "wrong", "inconsistent", null);

        assertThatThrownBy(() -> entry("weights", Map.of(), Map.of("inconsistent", message))
                        .compile())
                .hasMessage("rule Q99: setting sums is missing");
        assertThatThrownBy(() -> entry("weights", Map.of("sums", List.of("90")), Map.of())
                        .compile())
                .hasMessage("rule Q99: message inconsistent is missing");
    }

    private static RuleEntry entry(
            String check, Map<String, List<String>> settings, Map<String, RuleEntry.MessageEntry> messages) {
        return new RuleEntry(
                "Q99",
                null,
                "error",
                "0",
                "within-form",
                List.of("project-goal"),
                null,
                null,
                "1 = 1",
                List.of(check),
                null,
                settings,
                null,
                messages);
    }

    private static Set<String> words(String template) {
        var words = new TreeSet<String>();
        WORD.matcher(template).results().forEach(found -> words.add(found.group(1)));
        return words;
    }
}
