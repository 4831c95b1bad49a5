package org.huizong.performance.performancecheck;

import java.util.List;
import java.util.Map;

/** A rule of the catalogue with the checks that evaluate it and the sentences it is told in. */
record CompiledRule(CheckRule rule, List<PerformanceCheck> checks, Map<String, RuleMessage> messages) {

    CompiledRule {
        checks = List.copyOf(checks);
        messages = Map.copyOf(messages);
    }

    /** @throws IllegalStateException if the rule's file has no such sentence */
    RuleMessage message(String name) {
        var message = messages.get(name);
        if (message == null) {
            throw new IllegalStateException("rule " + rule.id() + " has no message " + name);
        }
        return message;
    }
}
