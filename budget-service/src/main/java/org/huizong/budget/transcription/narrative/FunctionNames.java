package org.huizong.budget.transcription.narrative;

import java.util.List;
import java.util.Map;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.reader.Typography;

/** 功能分类科目名称: a class named without its code, in the words of this year's list or of an older edition. */
final class FunctionNames {

    private final CodeNames functions;
    private final Map<String, List<String>> aliases;

    FunctionNames(CodeNames functions, Map<String, List<String>> aliases) {
        this.functions = functions;
        this.aliases = aliases;
    }

    /** Class code, empty when no list knows the name. */
    String classOf(String printed) {
        var name = bare(printed);
        for (var candidate : List.of(name, name + "支出")) {
            for (var code : functions.codes(candidate)) {
                if (code.length() == 3) {
                    return code;
                }
            }
        }
        return aliases.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(alias -> bare(alias).equals(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String bare(String name) {
        return Typography.canonical(name).replaceAll("\\([类款项]\\)", "").replaceAll("支出$", "");
    }
}
