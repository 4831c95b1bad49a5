package org.huizong.performance.performancecheck;

import java.util.Map;
import org.huizong.performance.performancegoal.domain.GoalFinding.Kind;
import org.huizong.performance.performancegoal.domain.GoalFinding.Message;
import org.huizong.performance.performancegoal.domain.GoalFinding.Severity;

/**
 * 问题的说法: one sentence of a rule in both languages, with words in braces.
 *
 * @param kind what the finding says about its sides
 * @param severity of this finding; the rule's own unless its file says otherwise
 */
record RuleMessage(Message text, Kind kind, Severity severity) {

    Message with(Map<String, String> words) {
        return new Message(filled(text.zh(), words), filled(text.en(), words));
    }

    private static String filled(String template, Map<String, String> words) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            var name = template.substring(open + 1, close);
            var word = words.get(name);
            if (word == null) {
                throw new IllegalStateException("a message knows no word {" + name + "}");
            }
            text.append(template, from, open).append(word);
            from = close + 1;
        }
        return text.append(template.substring(from)).toString();
    }
}
