package org.huizong.budget.crosstablecheck;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huizong.contracts.classification.CodeList;

/**
 * 科目版本: the codes of one classification as they stand in one year, each with every name it carries. One code may
 * exist in two budgets under two names.
 */
public final class CodeEdition {

    private static final int CLASS_DIGITS = 3;

    private final String scheme;
    private final Map<String, Set<String>> namesByCode;
    private final List<String> classes;

    public CodeEdition(String scheme, Map<String, Set<String>> namesByCode) {
        this.scheme = scheme;
        this.namesByCode = namesByCode;
        this.classes = namesByCode.keySet().stream()
                .filter(code -> code.length() == CLASS_DIGITS)
                .toList();
    }

    public static CodeEdition of(CodeList list) {
        var names = new LinkedHashMap<String, Set<String>>();
        for (var row : list.rows()) {
            names.computeIfAbsent(row.get("code"), code -> new LinkedHashSet<>())
                    .add(row.get("name"));
        }
        return new CodeEdition(list.scheme(), names);
    }

    public String scheme() {
        return scheme;
    }

    /** 类: its codes of three digits, in the order of the list. */
    public List<String> classes() {
        return classes;
    }

    public boolean contains(String code) {
        return namesByCode.containsKey(code);
    }

    public Set<String> names(String code) {
        return namesByCode.getOrDefault(code, Set.of());
    }

    /** The code itself or its longest beginning that is a code; empty when even the class is unknown. */
    public Optional<String> longestPrefix(String code) {
        for (int length = code.length(); length > 0; length--) {
            var prefix = code.substring(0, length);
            if (contains(prefix)) {
                return Optional.of(prefix);
            }
        }
        return Optional.empty();
    }
}
