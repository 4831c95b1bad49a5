package org.huizong.budget.versiondiff;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** 用词 of a difference in the reader's language; an unknown word stands for itself. */
public final class DiffWords {

    private static final Map<String, Map<String, String>> WORDS = read();
    private static final String CHINESE = "zh";

    private final String language;

    /** @param language {@code zh} or {@code en} */
    public DiffWords(String language) {
        this.language = language;
    }

    public String of(String word) {
        var names = WORDS.getOrDefault(word, Map.of());
        return names.getOrDefault(language, names.getOrDefault(CHINESE, word));
    }

    /** Where a change stands, as a person would say it: {@code 表3}, {@code 说明 s2}, {@code 项目 …}. */
    public String place(ContentChange change) {
        var area = of(change.area());
        if (change.section().isEmpty()) {
            return area;
        }
        return language.equals(CHINESE) && change.area().equals("table")
                ? area + change.section()
                : area + " " + change.section();
    }

    private static Map<String, Map<String, String>> read() {
        try (var stream = DiffWords.class.getResourceAsStream("/versiondiff/words.yaml")) {
            return new YAMLMapper().readValue(stream, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
