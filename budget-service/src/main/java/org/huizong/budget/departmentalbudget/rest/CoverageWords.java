package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.Coverage;

/** 编制范围: whether a published document speaks of its unit alone or of a department with the units below it. */
final class CoverageWords {

    private static final String RESOURCE = "/table-set/coverage-words.yaml";

    private final Words words;

    private CoverageWords(Words words) {
        this.words = words;
    }

    record Words(List<Pattern> unit, List<Pattern> unitName, List<Pattern> department) {}

    /** A malformed file stops the service at its start. */
    static CoverageWords shipped() {
        try (var stream = CoverageWords.class.getResourceAsStream(RESOURCE)) {
            return new CoverageWords(new YAMLMapper().readValue(stream, Words.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param text of the document without spaces */
    Coverage of(String unitName, String text) {
        boolean alone = finds(words.unitName(), unitName) || finds(words.unit(), text);
        return !alone && finds(words.department(), text) ? Coverage.DEPARTMENT : Coverage.UNIT;
    }

    private static boolean finds(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
