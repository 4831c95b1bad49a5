package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huizong.contracts.book.Stage;
import org.huizong.performance.performancegoal.domain.GoalFinding.Kind;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;

/**
 * One rule as its file writes it; compiling it proves that its checks exist and have every setting and sentence they need.
 *
 * @param contradiction whether its findings are listed as contradictions; absent for no
 */
record RuleEntry(
        String id,
        Message title,
        String severity,
        String tolerance,
        String scope,
        List<String> subjects,
        List<String> stages,
        Integer fromYear,
        String formula,
        List<String> check,
        Boolean contradiction,
        Map<String, List<String>> settings,
        String legalBasis,
        Map<String, MessageEntry> messages) {

    /** @param severity absent where the finding is as grave as the rule */
    record MessageEntry(String zh, String en, String kind, String severity) {}

    /** @throws IllegalArgumentException if the rule names what does not exist */
    CompiledRule compile() {
        try {
            var rule = new CheckRule(
                    id,
                    title,
                    severity(severity),
                    tolerance(),
                    formula,
                    CheckScope.ofCode(scope),
                    subjects.stream().map(CheckSubject::ofCode).toList(),
                    stages == null
                            ? List.of(Stage.values())
                            : stages.stream().map(Stage::ofCode).toList(),
                    fromYear == null ? 0 : fromYear,
                    legalBasis == null ? "" : legalBasis,
                    Boolean.TRUE.equals(contradiction));
            var named = check.stream().map(NamedChecks::require).toList();
            var told = messages.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> message(entry.getValue())));
            named.stream()
                    .flatMap(each -> each.messages().stream())
                    .filter(name -> !told.containsKey(name))
                    .forEach(name -> {
                        throw new IllegalArgumentException("message " + name + " is missing");
                    });
            var given = settings == null ? Settings.NONE : new Settings(settings);
            return new CompiledRule(
                    rule, named.stream().map(each -> each.make().apply(given)).toList(), told);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("rule " + id + ": " + e.getMessage(), e);
        }
    }

    public String tolerance() {
        if (!tolerance.matches("0|n")) {
            throw new IllegalArgumentException("tolerance is 0 or n: " + tolerance);
        }
        return tolerance;
    }

    private RuleMessage message(MessageEntry entry) {
        return new RuleMessage(
                new Message(entry.zh(), entry.en()),
                Kind.valueOf(entry.kind().toUpperCase(Locale.ROOT)),
                severity(entry.severity() == null ? severity : entry.severity()));
    }

    private static Severity severity(String code) {
        return Severity.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
