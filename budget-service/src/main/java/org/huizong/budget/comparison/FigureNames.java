package org.huizong.budget.comparison;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.cube.Dimension;

/** 对比项名称: codes by the list of the compared year, words in the reader's language; what has no name is its own name. */
public final class FigureNames {

    private static final Map<String, Map<String, String>> WORDS = read();
    private static final String CHINESE = "zh";

    private final CodeEditions editions;
    private final int year;
    private final String language;

    /** @param language {@code zh} or {@code en} */
    public FigureNames(CodeEditions editions, int year, String language) {
        this.editions = editions;
        this.year = year;
        this.language = language;
    }

    public String of(FigureRow row) {
        if (row.projectName().isPresent()) {
            return row.projectName().get();
        }
        if (row.dimension().equals(Dimension.FUNCTION.code())) {
            return code(CodeList.EXPENDITURE_FUNCTION, row.key());
        }
        return row.dimension().equals(Dimension.ECONOMIC.code())
                ? code(CodeList.DEPARTMENTAL_ECONOMIC, row.key())
                : word(row.key());
    }

    /** A column is a word or an economic class. */
    public String ofColumn(String column) {
        return Character.isDigit(column.charAt(0)) ? code(CodeList.DEPARTMENTAL_ECONOMIC, column) : word(column);
    }

    private String code(String scheme, String code) {
        return editions.edition(scheme, year).names(code).stream().findFirst().orElseGet(() -> word(code));
    }

    private String word(String word) {
        var names = WORDS.getOrDefault(word, Map.of());
        return names.getOrDefault(language, names.getOrDefault(CHINESE, word));
    }

    private static Map<String, Map<String, String>> read() {
        try (var stream = FigureNames.class.getResourceAsStream("/comparison/words.yaml")) {
            return new YAMLMapper().readValue(stream, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
