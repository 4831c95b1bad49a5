package org.huizong.performance.performancecheck;

import java.util.Map;

/** A rule of the catalogue with the check that evaluates it and the sentences it is told in. */
record CompiledRule(CheckRule rule, PerformanceCheck check, Map<String, RuleMessage> messages) {

    CompiledRule {
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
