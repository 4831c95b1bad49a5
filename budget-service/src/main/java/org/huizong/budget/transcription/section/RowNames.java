package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.huizong.budget.transcription.CodeNames;
import org.huizong.budget.transcription.narrative.AllocationClasses;
import org.huizong.budget.transcription.section.SectionPack.RowDefinition;
import org.huizong.reader.Typography;

/** 科目名称: the row that printed names mean, by code of the year's lists. A name that means no code or several finds none. */
final class RowNames {

    /** Key of a row that is known by its place in the list alone. */
    static final String ITEM = "item";

    private static final String CLASS = "class";
    private static final String SECTION = "section";

    private final CodeNames functions;
    private final CodeNames economics;
    private final AllocationClasses allocations;
    private final Map<String, List<String>> aliases;

    RowNames(CodeNames functions, CodeNames economics, Map<String, List<String>> aliases) {
        this.functions = functions;
        this.economics = economics;
        this.allocations = new AllocationClasses(economics);
        this.aliases = aliases;
    }

    /** @param code empty for a row that has none */
    record Name(String key, String code, String label) {}

    Optional<Name> find(RowDefinition row, Map<String, String> groups) {
        return switch (row.names()) {
            case "" -> Optional.of(new Name(row.key(), "", groups.getOrDefault("subject", "")));
            case ITEM -> Optional.of(new Name(ITEM, "", groups.getOrDefault(ITEM, "")));
            case "function-code" -> Optional.of(coded(row, groups));
            case "economic-class" -> economicClass(groups.get(CLASS)).map(code -> name(row, code, groups.get(CLASS)));
            default -> function(groups).map(code -> name(row, code, label(groups)));
        };
    }

    private static Name coded(RowDefinition row, Map<String, String> groups) {
        return name(row, groups.get("code"), groups.get("name"));
    }

    private static Name name(RowDefinition row, String code, String label) {
        return new Name(row.prefix() + code, code, label);
    }

    /** （类）（款）（项）as printed. */
    static String label(Map<String, String> groups) {
        var label = new StringBuilder();
        part(label, groups.get(CLASS), "（类）", groups.size() > 2);
        part(label, groups.get(SECTION), "（款）", true);
        part(label, groups.get(ITEM), "（项）", true);
        return label.toString();
    }

    private static void part(StringBuilder label, String name, String level, boolean marked) {
        if (name != null) {
            label.append(name).append(marked ? level : "");
        }
    }

    /** The section of an item of an enumeration, inside one of the classes. */
    Optional<String> economicSection(String name, List<String> classes) {
        return classes.stream()
                .map(economicClass -> allocations.sectionOf(name, economicClass))
                .filter(code -> code.length() > 3)
                .findFirst();
    }

    private Optional<String> economicClass(String name) {
        return List.of(name, bare(name), bare(name) + "支出").stream()
                .flatMap(candidate -> economics.codes(candidate).stream())
                .filter(code -> code.length() == 3)
                .findFirst();
    }

    private Optional<String> function(Map<String, String> groups) {
        var codes = codes(groups.get(CLASS), List.of(""), 3);
        for (var level : List.of(SECTION, ITEM)) {
            if (groups.containsKey(level)) {
                codes = codes(groups.get(level), codes, level.equals(ITEM) ? 7 : 5);
            }
        }
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** Codes of that length below one of the parents whose name is printed, or whose digits stand in front of the name. */
    private List<String> codes(String printed, List<String> parents, int length) {
        var digits = printed.replaceAll("^(\\d*).*", "$1");
        var name = bare(printed.substring(digits.length()));
        Predicate<String> below = code -> parents.stream().anyMatch(code::startsWith);
        var codes = new ArrayList<String>();
        if (!digits.isEmpty()) {
            parents.stream()
                    .map(parent -> digits.length() == length ? digits : parent + digits)
                    .filter(code -> code.length() == length && below.test(code))
                    .forEach(codes::add);
            return codes;
        }
        for (var candidate : List.of(name, name + "支出")) {
            functions.codes(candidate).stream()
                    .filter(code -> code.length() == length && below.test(code) && !codes.contains(code))
                    .forEach(codes::add);
        }
        return codes.isEmpty() && length == 3 ? alias(name) : codes;
    }

    private List<String> alias(String name) {
        return aliases.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().anyMatch(alias -> bare(alias).equals(name)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String bare(String name) {
        return Typography.canonical(name).replaceAll("\\([类款项]\\)", "").replaceAll("支出$", "");
    }
}
