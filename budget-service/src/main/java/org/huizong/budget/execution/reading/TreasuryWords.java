package org.huizong.budget.execution.reading;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huizong.budget.budgetline.FundSource;
import org.huizong.budget.budgetline.FundSources;
import org.huizong.budget.execution.domain.Nature;

/** 文件用词: headings and cell words of {@code execution/treasury-file.yaml}. */
record TreasuryWords(
        Map<String, List<String>> headings,
        List<String> required,
        Map<String, List<String>> natures,
        List<String> unspecified) {

    private static final TreasuryWords SHIPPED = read();

    static TreasuryWords shipped() {
        return SHIPPED;
    }

    /** The column that the heading names; its unit is taken off. */
    Optional<String> column(String heading) {
        var plain = plain(heading).replaceAll("(万元|元)$", "");
        return headings.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().map(TreasuryWords::plain).anyMatch(plain::equals))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean isInTenThousands(String heading) {
        return plain(heading).endsWith("万元");
    }

    Optional<Nature> nature(String word) {
        if (unspecified.contains(word)) {
            return Optional.of(Nature.UNSPECIFIED);
        }
        return natures.entrySet().stream()
                .filter(entry ->
                        entry.getValue().contains(word) || entry.getKey().equals(word))
                .map(entry -> Nature.valueOf(entry.getKey().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** One of the ten sources: by its word, one of its names, or the beginning of a 资金性质代码. */
    static Optional<String> source(String word) {
        return FundSources.all().stream()
                .filter(source -> source.id().equals(word) || source.names().contains(word))
                .map(FundSource::id)
                .findFirst()
                .or(() -> fund(word.replaceFirst("[-—－].*$", "")));
    }

    private static Optional<String> fund(String code) {
        if (!code.matches("\\d{1,12}")) {
            return Optional.empty();
        }
        return FundSources.all().stream()
                .filter(source -> source.funds().stream().anyMatch(code::startsWith)
                        || source.details().stream()
                                .anyMatch(part -> part.funds().stream().anyMatch(code::startsWith)))
                .map(FundSource::id)
                .findFirst();
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s\\u3000\\u00a0（）()\\[\\]【】:：]", "").toLowerCase(Locale.ROOT);
    }

    private static TreasuryWords read() {
        try (var stream = TreasuryWords.class.getResourceAsStream("/execution/treasury-file.yaml")) {
            return new YAMLMapper().readValue(stream, TreasuryWords.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
