package org.huizong.budget.departmentalbudget.rest;

import java.util.List;
import java.util.stream.IntStream;
import org.huizong.budget.departmentalbudget.domain.BookContent;
import org.huizong.contracts.book.BookId;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** 密级标识: what a body says about it. An absent flag says nothing and changes nothing. */
final class ClassifiedFlags {

    private static final Text CHANGED = new Text(
            "密级由财政部门另行变更：POST …/projects/{ordinal}/secrecy",
            "is changed by the finance bureau alone: POST …/projects/{ordinal}/secrecy");

    private ClassifiedFlags() {}

    /** 403 for a classified project of the book that is sent as an open one. */
    static void refuseDisclosure(BookBody body, BookContent stored) {
        if (body == null || body.projects() == null) {
            return;
        }
        var opened = IntStream.range(0, body.projects().size())
                .filter(i -> {
                    var sent = body.projects().get(i);
                    return sent != null
                            && Boolean.FALSE.equals(sent.classified())
                            && sent.name() != null
                            && isClassified(stored, BookId.unitNameWithoutSpaces(sent.name()));
                })
                .boxed()
                .toList();
        if (!opened.isEmpty()) {
            throw changed(opened);
        }
    }

    /** @param positions of the projects in the body, from 0 */
    static ProblemException changed(List<Integer> positions) {
        var errors = positions.stream()
                .map(position -> ProblemDetail.field("projects[" + position + "].classified", CHANGED))
                .toList();
        var first = String.valueOf(errors.get(0).members().get("field"));
        return new ProblemException(
                BudgetProblem.CLASSIFIED_FLAG,
                new Text(first + "：" + CHANGED.zh() + "。", first + " " + CHANGED.en() + "."),
                errors);
    }

    private static boolean isClassified(BookContent stored, String name) {
        return stored.projects().stream()
                .anyMatch(project -> project.classified() && project.name().equals(name));
    }
}
