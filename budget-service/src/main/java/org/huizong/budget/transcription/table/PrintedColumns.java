package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.huizong.budget.tableset.TableTemplate;

/**
 * 按表头认列: which printed column is which one of the template, by its headings: where a document counts other columns than the
 * template or none at all, has its codes in one column, numbers its rows, or prints the columns in another order.
 *
 * @param named printed columns in front of the figures, without those that only number the rows
 * @param places printed column of each column of the template that the document prints
 * @param unknown printed columns of figures that the template does not know, with their headings
 */
record PrintedColumns(List<Integer> named, Map<String, Integer> places, Map<Integer, String> unknown) {

    private static final Set<String> ROW_NUMBERS = Set.of("序号", "行次", "行号");
    private static final Set<String> SUMS = Set.of("小计", "合计");

    /** Empty where the headings do not tell the columns apart, or do not name the first of the template. */
    static Optional<PrintedColumns> of(TableTemplate template, Labels labels, List<TableLine> header) {
        var printed = HeaderPaths.of(header.stream()
                .filter(TableLine::positional)
                .map(TableLine::cells)
                .toList());
        var places = places(template, labels, printed);
        if (places.isEmpty() || !places.containsKey(template.columns().get(0))) {
            return Optional.empty();
        }
        int first = places.values().stream().min(Integer::compare).orElseThrow();
        var named = IntStream.range(0, first)
                .filter(column -> printed.get(column).stream().noneMatch(ROW_NUMBERS::contains))
                .boxed()
                .toList();
        var unknown = new LinkedHashMap<Integer, String>();
        for (int column = first; column < printed.size(); column++) {
            if (!places.containsValue(column)) {
                unknown.put(column, String.join("/", printed.get(column)));
            }
        }
        return named.size() < (template.layout() == TableTemplate.Layout.CODED ? 2 : 1)
                ? Optional.empty()
                : Optional.of(new PrintedColumns(named, places, unknown));
    }

    private static Map<String, Integer> places(TableTemplate template, Labels labels, List<List<String>> printed) {
        var known = HeaderPaths.ofPack(template.header());
        int lead = known.size() - template.columns().size();
        if (lead < 0) {
            return Map.of();
        }
        var places = new LinkedHashMap<String, Integer>();
        var taken = new HashSet<Integer>();
        for (int i = 0; i < template.columns().size(); i++) {
            var column = template.columns().get(i);
            var place = place(labels, known.get(lead + i), printed)
                    .or(() -> template.columnLabels().getOrDefault(column, List.of()).stream()
                            .flatMap(label -> place(labels, List.of(label), printed).stream())
                            .findFirst());
            if (place.isPresent()) {
                if (!taken.add(place.get())) {
                    return Map.of();
                }
                places.put(column, place.get());
            }
        }
        return places;
    }

    /** The one printed column with the heading; of several the one below the same headings. */
    private static Optional<Integer> place(Labels labels, List<String> wanted, List<List<String>> printed) {
        var candidates = IntStream.range(0, printed.size())
                .filter(column -> alike(labels, wanted, printed.get(column)))
                .boxed()
                .toList();
        if (candidates.size() > 1) {
            candidates = candidates.stream()
                    .filter(column -> sameGroups(labels, wanted, printed.get(column)))
                    .toList();
        }
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static boolean alike(Labels labels, List<String> wanted, List<String> printed) {
        return names(wanted).stream()
                .anyMatch(name -> names(printed).stream().anyMatch(other -> labels.alike(name, other)));
    }

    /** By what a column goes: its own heading; that of a sum with or without what it is the sum of. */
    private static List<String> names(List<String> path) {
        if (path.isEmpty()) {
            return List.of();
        }
        var own = path.get(path.size() - 1);
        if (!SUMS.contains(own) || path.size() == 1) {
            return List.of(own);
        }
        var group = path.get(path.size() - 2);
        return List.of(own, group + own, group);
    }

    private static boolean sameGroups(Labels labels, List<String> wanted, List<String> printed) {
        return wanted.subList(0, wanted.size() - 1).stream()
                .allMatch(group -> printed.stream().anyMatch(heading -> labels.alike(heading, group)));
    }

    /** Whether the line's figures stand where the template has them. */
    boolean isAsInTemplate(TableTemplate template) {
        return unknown.isEmpty()
                && named.size() == template.leading()
                && IntStream.range(0, template.columns().size()).allMatch(i -> Integer.valueOf(template.leading() + i)
                        .equals(places.get(template.columns().get(i))));
    }

    int leading() {
        return named.size();
    }

    /** The line with the template's columns in its order behind the names. */
    TableLine arranged(TableLine line, TableTemplate template) {
        if (!line.positional()) {
            return line;
        }
        var cells = new ArrayList<String>();
        named.forEach(column -> cells.add(cell(line, column)));
        template.columns()
                .forEach(column -> cells.add(places.containsKey(column) ? cell(line, places.get(column)) : ""));
        var words = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return new TableLine(line.number(), true, cells, words, line.decimals());
    }

    /** Reports the figures that stand below headings that the template does not know. */
    void reportUnknown(TableReading reading, List<TableLine> lines) {
        for (var line : lines) {
            unknown.forEach((column, heading) -> {
                var figure = line.positional() ? cell(line, column) : "";
                if (!figure.isEmpty()) {
                    reading.unreadable(line.withText(heading + " " + figure), "表样中没有的列");
                }
            });
        }
    }

    private static String cell(TableLine line, int column) {
        return column < line.cells().size() ? line.cells().get(column) : "";
    }
}
