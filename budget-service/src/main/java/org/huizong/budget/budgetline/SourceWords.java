package org.huizong.budget.budgetline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sources by the words of a table of lines: ids, Chinese names, and the ministry's 资金性质代码. */
record SourceWords(String source, String detail) {

    private static final Map<String, SourceWords> NAMES = names();
    private static final List<Fund> FUNDS = funds();

    private record Fund(String prefix, SourceWords source) {}

    /** The ids; words that no source has stay as they are and are refused as such. */
    static SourceWords find(String sourceWord, String detailWord) {
        var found = named(sourceWord).orElse(new SourceWords(sourceWord, ""));
        if (detailWord.isEmpty()) {
            return found;
        }
        var detail = FundSources.find(found.source()).stream()
                .flatMap(source -> source.details().stream())
                .filter(part -> part.id().equals(detailWord) || part.names().contains(detailWord))
                .map(FundSource.Detail::id)
                .findFirst()
                .orElse(detailWord);
        return new SourceWords(found.source(), detail);
    }

    private static Optional<SourceWords> named(String word) {
        return Optional.ofNullable(NAMES.get(word)).or(() -> FUNDS.stream()
                .filter(fund -> word.matches("\\d{1,10}(?:-.*)?") && word.startsWith(fund.prefix()))
                .findFirst()
                .map(Fund::source));
    }

    /** Names of sources; names of parts where only one source has such a part. */
    private static Map<String, SourceWords> names() {
        var names = new HashMap<String, SourceWords>();
        for (var source : FundSources.all()) {
            if (!source.carryover()) {
                source.details().forEach(part -> part.names()
                        .forEach(name -> names.put(name, new SourceWords(source.id(), part.id()))));
            }
        }
        for (var source : FundSources.all()) {
            Stream.concat(Stream.of(source.id()), source.names().stream())
                    .forEach(name -> names.put(name, new SourceWords(source.id(), "")));
        }
        return names;
    }

    /** Longest beginnings first. */
    private static List<Fund> funds() {
        return FundSources.all().stream()
                .flatMap(source -> Stream.concat(
                        source.funds().stream().map(fund -> new Fund(fund, new SourceWords(source.id(), ""))),
                        source.details().stream().flatMap(part -> part.funds().stream()
                                .map(fund -> new Fund(fund, new SourceWords(source.id(), part.id()))))))
                .sorted(Comparator.comparing((Fund fund) -> fund.prefix().length())
                        .reversed())
                .toList();
    }
}
