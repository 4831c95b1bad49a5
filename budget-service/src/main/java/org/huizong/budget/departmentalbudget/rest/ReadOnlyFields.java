package org.huizong.budget.departmentalbudget.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.platform.problem.ProblemDetail;
import org.huizong.platform.problem.ProblemException;
import org.huizong.platform.problem.Text;

/** Fields that a client may send back as it read them, and may not set. */
final class ReadOnlyFields {

    private static final Text READ_ONLY =
            new Text("只读，应与读取时相同或省略", "is read-only: send it as it was read, or leave it out");

    private ReadOnlyFields() {}

    static void check(UUID id, BookBody body, Optional<SeenBook> before) {
        if (body == null) {
            return;
        }
        var seen = before.map(SeenBook::seen);
        var errors = new ArrayList<ProblemDetail>();
        compare("id", body.id(), Optional.of(id.toString()), errors);
        compare("href", body.href(), Optional.of(Hrefs.book(id)), errors);
        compare("status", body.status(), seen.map(version -> version.status().code()), errors);
        compare(
                "origin",
                body.origin(),
                seen.map(version -> version.content().origin().code()),
                errors);
        var publication = before.flatMap(SeenBook::publication);
        compare(
                "publicationDue",
                Objects.toString(body.publicationDue(), null),
                publication.map(deadline -> deadline.due().toString()),
                errors);
        compare(
                "publicationLate",
                Objects.toString(body.publicationLate(), null),
                publication.map(deadline -> Boolean.toString(deadline.late())),
                errors);
        if (!errors.isEmpty()) {
            var first = String.valueOf(errors.get(0).members().get("field"));
            throw new ProblemException(
                    BudgetProblem.READ_ONLY_FIELD,
                    new Text(first + " " + READ_ONLY.zh() + "。", first + " " + READ_ONLY.en() + "."),
                    errors);
        }
    }

    private static void compare(String field, String sent, Optional<String> stored, List<ProblemDetail> errors) {
        if (sent != null && !Objects.equals(sent, stored.orElse(null))) {
            errors.add(ProblemDetail.field(field, READ_ONLY));
        }
    }
}
