package org.huizong.imports.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import org.huizong.imports.Imported;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.ProblemReports;

/** Outcomes of items as the text that their rows keep. */
final class ItemReports {

    private final ProblemReports problems;
    private final ObjectMapper json;

    ItemReports(ProblemReports problems, ObjectMapper json) {
        this.problems = problems;
        this.json = json;
    }

    String answer(Imported imported) {
        return write(imported.answer());
    }

    ProblemException problemOf(Throwable failure) {
        return problems.problemOf(failure);
    }

    String problem(ProblemException problem, Locale language) {
        return write(problems.body(problem, language));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written", e);
        }
    }
}
