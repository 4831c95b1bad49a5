package org.huizong.contracts.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * 行政区划名称: from the name of a budget unit to the region whose budget it is. The longest names of the list inside the unit's
 * name count; a parent written before the own name (随州市曾都区…) and the provinces and prefectures that the document
 * mentions tell namesakes apart (鼓楼区 stands four times in the list). It never guesses: what stays ambiguous is an
 * answer with candidates.
 */
public final class RegionNames {

    /** A name this short (城区, 郊区) stands by chance inside other words; it counts only where a name may begin. */
    private static final int SHORT_NAME = 2;

    private static final List<String> SUFFIXES =
            List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "区", "县", "旗", "盟", "州");

    /** The answer: exactly one of the kinds. */
    public sealed interface Resolution {

        /** The region is certain. */
        record Resolved(Region region) implements Resolution {}

        /** Several regions bear the name, or only a part of a name was found; empty candidates mean an unknown name. */
        record Ambiguous(List<Candidate> candidates) implements Resolution {}
    }

    /** @param name full path of names, outermost first */
    public record Candidate(String code, String name) {}

    private record Match(int start, int end, List<Region> regions) {}

    private final RegionTree tree;
    /** By name, real rows only. */
    private final TreeMap<String, List<Region>> byName = new TreeMap<>();

    public RegionNames(RegionTree tree) {
        this.tree = tree;
        tree.all().stream().filter(region -> !region.virtual()).forEach(region -> byName.computeIfAbsent(
                        region.name(), name -> new ArrayList<>())
                .add(region));
    }

    /**
     * @param unitName printed name of the budget unit without spaces
     * @param documentText text in which provinces and prefectures may be mentioned, without spaces
     */
    public Resolution resolve(String unitName, String documentText) {
        var matches = matches(unitName);
        if (matches.isEmpty()) {
            return new Resolution.Ambiguous(candidates(stems(unitName)));
        }
        var regions = own(matches);
        if (regions.size() > 1) {
            regions = supported(regions, documentText);
        }
        return regions.size() == 1
                ? new Resolution.Resolved(regions.get(0))
                : new Resolution.Ambiguous(candidates(regions));
    }

    /** The region of the code, unless the list does not know it or it is a virtual row. */
    public Resolution ofCode(String code) {
        return tree.find(code)
                .filter(region -> !region.virtual())
                .<Resolution>map(Resolution.Resolved::new)
                .orElseGet(() -> new Resolution.Ambiguous(List.of()));
    }

    /** Longest names first, without overlap, in order of their place. */
    private List<Match> matches(String unitName) {
        var found = new ArrayList<Match>();
        byName.descendingMap().forEach((name, regions) -> {
            for (int at = unitName.indexOf(name); at >= 0; at = unitName.indexOf(name, at + 1)) {
                found.add(new Match(at, at + name.length(), regions));
            }
        });
        found.sort(Comparator.comparingInt((Match match) -> match.start() - match.end())
                .thenComparingInt(Match::start));
        var kept = new ArrayList<Match>();
        for (var match : found) {
            if (kept.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
                kept.add(match);
            }
        }
        kept.sort(Comparator.comparingInt(Match::start));
        kept.removeIf(match -> match.end() - match.start() <= SHORT_NAME && !mayBegin(unitName, match, kept));
        return kept;
    }

    private static boolean mayBegin(String unitName, Match match, List<Match> kept) {
        return match.start() == 0
                || "（(".indexOf(unitName.charAt(match.start() - 1)) >= 0
                || kept.stream().anyMatch(before -> before.end() == match.start());
    }

    /** Walks from the first name inwards as long as the next one lies within the one before. */
    private List<Region> own(List<Match> matches) {
        var regions = matches.get(0).regions();
        for (var match : matches.subList(1, matches.size())) {
            var outer = regions;
            var inner = match.regions().stream()
                    .filter(region -> outer.stream().anyMatch(parent -> tree.isWithin(region.code(), parent.code())))
                    .toList();
            if (!inner.isEmpty()) {
                regions = inner;
            }
        }
        return regions;
    }

    /** Those whose ancestors the document mentions most closely; all of them when it does not tell. */
    private List<Region> supported(List<Region> regions, String documentText) {
        int best = regions.stream()
                .mapToInt(region -> support(region, documentText))
                .max()
                .orElse(0);
        return best == 0
                ? regions
                : regions.stream()
                        .filter(region -> support(region, documentText) == best)
                        .toList();
    }

    /** A mentioned prefecture outweighs a mentioned province. */
    private int support(Region region, String documentText) {
        int support = 0;
        for (var ancestor : tree.path(region.code())) {
            if (!ancestor.code().equals(region.code())
                    && !ancestor.virtual()
                    && documentText.contains(ancestor.name())) {
                support += ancestor.level();
            }
        }
        return support;
    }

    /** A name without its suffix at the start (阿图什信访局) is a hint for a person, never an answer. */
    private List<Region> stems(String unitName) {
        int longest = 0;
        var regions = new ArrayList<Region>();
        for (var entry : byName.entrySet()) {
            int length = stem(entry.getKey()).length();
            if (length >= 2 && length >= longest && unitName.startsWith(stem(entry.getKey()))) {
                if (length > longest) {
                    regions.clear();
                }
                longest = length;
                regions.addAll(entry.getValue());
            }
        }
        return regions;
    }

    private static String stem(String name) {
        return SUFFIXES.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    private List<Candidate> candidates(List<Region> regions) {
        return regions.stream()
                .map(region -> new Candidate(region.code(), fullName(region.code())))
                .toList();
    }

    private String fullName(String code) {
        var name = new StringBuilder();
        tree.path(code).stream().filter(region -> !region.virtual()).forEach(region -> name.append(region.name()));
        return name.toString();
    }
}
