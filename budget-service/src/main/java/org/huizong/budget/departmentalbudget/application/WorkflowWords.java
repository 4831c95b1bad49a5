package org.huizong.budget.departmentalbudget.application;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.huizong.budget.ceiling.domain.CeilingMeasure;
import org.huizong.budget.crosstablecheck.CodeEditions;
import org.huizong.budget.crosstablecheck.Text;
import org.huizong.contracts.classification.CodeList;
import org.huizong.contracts.cube.Dimension;

/** 名称: how funds, natures and functional classes are called where the workflow speaks of them. */
@Singleton
@Startup // a malformed file stops the service at its start
public class WorkflowWords {

    private static final String RESOURCE = "/workflow/words.yaml";

    private final Map<String, Text> words;
    private final CodeEditions editions;

    WorkflowWords(CodeEditions editions) {
        this.editions = editions;
        try (var stream = WorkflowWords.class.getResourceAsStream(RESOURCE)) {
            this.words = new YAMLMapper().readValue(stream, new TypeReference<Map<String, Text>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word itself where nothing is known of it. */
    public Text of(String word) {
        return words.getOrDefault(word, new Text(word, word));
    }

    /** Code and name of a functional class in the list of the year. */
    public Text functionClass(String code, int year) {
        if (code.equals(Dimension.UNSPECIFIED)) {
            return of(code);
        }
        var names = editions.edition(CodeList.EXPENDITURE_FUNCTION, year).names(code);
        var name = names.isEmpty() ? code : code + " " + names.iterator().next();
        return new Text(name, name);
    }

    /** What a ceiling counts. */
    public Text measure(CeilingMeasure measure, int year) {
        if (measure.equals(CeilingMeasure.TOTAL)) {
            return of("total-expenditure");
        }
        var parts = List.of(
                measure.functionClass().isEmpty() ? new Text("", "") : functionClass(measure.functionClass(), year),
                measure.nature().isEmpty() ? new Text("", "") : of(measure.nature()),
                measure.fund().isEmpty() ? new Text("", "") : of(measure.fund()));
        return parts.stream()
                .filter(part -> !part.zh().isEmpty())
                .reduce((one, other) -> new Text(one.zh() + "·" + other.zh(), one.en() + ", " + other.en()))
                .orElseThrow();
    }
}
