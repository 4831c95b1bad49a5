package org.huizong.performance.performancegoal.rest;

import static org.huizong.performance.performancegoal.rest.IndicatorBody.orNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.application.Contradictions.Contradiction;
import org.huizong.performance.performancegoal.rest.GoalBody.BookRef;

/** 矛盾: a finding that sets goals against money, or a score against its execution. */
@Schema(name = "Contradiction")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContradictionBody(
        @Schema(description = "id of the book and of the finding") String id,
        @Schema(description = "where the book stands") String href,
        BookRef book,
        @Schema(examples = "2014004", description = "function of the project, or unspecified") String function,
        @Schema(examples = "信访业务工作经费", description = "absent where the whole book is concerned") String project,
        FindingBody finding) {

    static ContradictionBody of(Contradiction found, Locale language) {
        return new ContradictionBody(
                found.book().id() + "/" + found.finding().id(),
                Hrefs.book(found.book().id()),
                BookRef.of(found.book()),
                found.function(),
                orNull(found.project()),
                FindingBody.of(List.of(found.finding()), language).get(0));
    }
}
