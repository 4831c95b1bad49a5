package org.huizong.performance.transcription;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 填报口径: the closed word lists of the goal forms (levels, bases, evidence, qualitative values, units), kept as data. They are
 * needed where a form has lost its columns; where columns are proved, any word is accepted.
 */
final class Vocabulary {

    static final Vocabulary SHIPPED = read("/transcription/vocabulary.csv");

    private final Map<String, Set<String>> words;

    private Vocabulary(Map<String, Set<String>> words) {
        this.words = words;
    }

    boolean isLevel1(String text) {
        return has("level1", text);
    }

    boolean isLevel2(String text) {
        return has("level2", text);
    }

    /** A second level outside of the list is recognised by its ending, as long as it stands in one piece: 带动就业效益指标. */
    boolean looksLikeLevel2(String word) {
        return word.matches("\\p{IsHan}{2,8}(效益|成本|影响|满意度)指标");
    }

    boolean isBasis(String text) {
        return has("basis", text);
    }

    /** A basis outside of the list, as long as it stands in one piece. */
    boolean looksLikeBasis(String word) {
        return word.matches("\\p{IsHan}{2,6}标准");
    }

    boolean isEvidence(String text) {
        return has("evidence", text);
    }

    boolean isQualitative(String text) {
        return has("qualitative", text);
    }

    boolean isUnit(String text) {
        return has("unit", text);
    }

    private boolean has(String kind, String text) {
        return words.getOrDefault(kind, Set.of()).contains(text);
    }

    private static Vocabulary read(String resource) {
        var stream = Vocabulary.class.getResourceAsStream(resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String[]> rows = reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", 2))
                    .toList();
            return new Vocabulary(rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row[0], Collectors.mapping(row -> row[1], Collectors.toUnmodifiableSet()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
