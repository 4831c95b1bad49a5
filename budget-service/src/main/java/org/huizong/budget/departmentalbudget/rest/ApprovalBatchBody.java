package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.platform.problem.ProblemException;

/** What became of every book of a batch. */
@Schema(name = "ApprovalBatchReport")
record ApprovalBatchBody(int approved, int unchanged, int refused, List<ItemBody> items) {

    static final String APPROVED = "approved";
    static final String UNCHANGED = "unchanged";
    static final String REFUSED = "refused";

    @Schema(name = "ApprovalBatchItem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ItemBody(
            String id,
            String href,
            String region,
            String unitName,
            @Schema(examples = "approved", description = "approved, unchanged or refused") String result,
            @Schema(examples = "克财预〔2025〕12号") String documentNumber,
            @Schema(description = "version that the approval made") Long version,
            @Schema(description = "the printable letter") String letter,
            ProblemBody problem) {}

    /** Why a book was refused; the same type and texts as an answer of its own. */
    @Schema(name = "ApprovalBatchProblem")
    record ProblemBody(String type, int status, String title, String detail, List<String> errors) {

        static ProblemBody of(ProblemException refusal, Locale language) {
            var type = refusal.type();
            return new ProblemBody(
                    type.urn(),
                    type.status(),
                    type.title().in(language),
                    refusal.detail().in(language),
                    refusal.errors().stream()
                            .map(error -> String.valueOf(error.members().getOrDefault("rule", "")))
                            .filter(rule -> !rule.isEmpty())
                            .distinct()
                            .toList());
        }
    }

    static ApprovalBatchBody of(List<ItemBody> items) {
        return new ApprovalBatchBody(count(items, APPROVED), count(items, UNCHANGED), count(items, REFUSED), items);
    }

    private static int count(List<ItemBody> items, String result) {
        return Math.toIntExact(
                items.stream().filter(item -> item.result().equals(result)).count());
    }

    static ItemBody approved(SeenBook book, String result, String number, long version) {
        return new ItemBody(
                book.id().toString(),
                Hrefs.book(book.id()),
                book.identity().region(),
                book.identity().unitName(),
                result,
                number,
                version,
                Hrefs.book(book.id()) + "/approval-letter",
                null);
    }

    static ItemBody refused(SeenBook book, ProblemBody problem) {
        return new ItemBody(
                book.id().toString(),
                Hrefs.book(book.id()),
                book.identity().region(),
                book.identity().unitName(),
                REFUSED,
                null,
                null,
                null,
                problem);
    }
}
