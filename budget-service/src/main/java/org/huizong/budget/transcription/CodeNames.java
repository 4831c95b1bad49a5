package org.huizong.budget.transcription;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.huizong.contracts.classification.CodeList;
import org.huizong.reader.Typography;

/** 科目编码与名称: one classification as a reader needs it, with the longest prefix that the list knows. */
public final class CodeNames {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> codesByName = new HashMap<>();
    private final Set<String> classes = new HashSet<>();
    private int longest;

    public CodeNames(CodeList list) {
        for (var row : list.rows()) {
            var code = row.get("code");
            names.put(code, row.get("name"));
            longest = Math.max(longest, code.length());
            codesByName
                    .computeIfAbsent(Typography.canonical(row.get("name")), name -> new TreeSet<>())
                    .add(code);
            if (code.length() == 3) {
                classes.add(code);
            }
        }
    }

    public boolean isKnown(String code) {
        return names.containsKey(code);
    }

    /** Three digits that open a class. A class that an edition adds is one even before the list knows it. */
    public boolean isClass(String digits) {
        return classes.contains(digits) || longest == 7 && digits.compareTo("200") > 0 && digits.compareTo("240") < 0;
    }

    public int longest() {
        return longest;
    }

    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    public boolean isNameOf(String code, String name) {
        return name(code)
                .filter(known -> Typography.canonical(known).equals(Typography.canonical(name)))
                .isPresent();
    }

    /** Every code of that name, in order. */
    public List<String> codes(String name) {
        return List.copyOf(codesByName.getOrDefault(Typography.canonical(name), new TreeSet<>()));
    }

    /** The code itself, or its longest prefix in the list; empty when not even the class is known. */
    public String longestKnownPrefix(String code) {
        for (int length = code.length(); length >= 3; length--) {
            if (isKnown(code.substring(0, length))) {
                return code.substring(0, length);
            }
        }
        return "";
    }
}
