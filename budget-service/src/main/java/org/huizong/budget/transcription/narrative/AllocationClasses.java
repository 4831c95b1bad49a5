package org.huizong.budget.transcription.narrative;

import java.util.List;
import java.util.Map;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.budget.transcription.template.TableSets;
import org.huizong.reader.Typography;

/**
 * 资金分配与经济分类: the economic class of an allocation item, where its name is the name of an economic section or one of
 * the known other names for it. Anything else proves nothing.
 */
public final class AllocationClasses {

    /** @param aliases other names, by section code or class code */
    private record Aliases(List<String> preferredClasses, Map<String, List<String>> aliases) {}

    private final CodeNames economics;
    private final Aliases aliases;

    public AllocationClasses(CodeNames economics) {
        this.economics = economics;
        this.aliases = TableSets.read("economic-aliases", Aliases.class);
    }

    /** Class code, empty when the name does not prove one. */
    public String classOf(String item) {
        var section = sectionOf(item, "");
        return section.isEmpty() ? "" : section.substring(0, 3);
    }

    /** Section code inside the class ({@code ""}: any class); the class alone or empty when the name proves no more. */
    public String sectionOf(String item, String economicClass) {
        var name = Typography.canonical(item);
        var codes = economics.codes(name).isEmpty() ? economics.codes(name + "支出") : economics.codes(name);
        var inClass = codes.stream()
                .filter(code -> code.length() > 3 && code.startsWith(economicClass))
                .toList();
        if (inClass.size() > 1) {
            inClass = inClass.stream()
                    .filter(code -> aliases.preferredClasses().contains(code.substring(0, 3)))
                    .toList();
        }
        return inClass.size() == 1 ? inClass.get(0) : alias(name, economicClass);
    }

    private String alias(String name, String economicClass) {
        return aliases.aliases().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(economicClass))
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(alias -> Typography.canonical(alias).equals(name)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
