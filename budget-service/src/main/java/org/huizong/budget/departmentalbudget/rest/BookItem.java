package org.huizong.budget.departmentalbudget.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.budget.departmentalbudget.application.FindingCounts;
import org.huizong.budget.departmentalbudget.application.SeenBook;
import org.huizong.budget.departmentalbudget.domain.BookIdentity;
import org.huizong.budget.departmentalbudget.domain.PublicationDeadline;
import org.huizong.contracts.book.Stage;

/** A book in a list: the version that the caller may see. */
@Schema(name = "BudgetBookItem")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BookItem(
        String id,
        String href,
        @Schema(examples = "653001") String region,
        String budgetUnit,
        @Schema(examples = "阿图什市信访局") String unitName,
        @Schema(examples = "2025") int year,
        @Schema(examples = "initial") String stage,
        @Schema(examples = "unit", description = "unit 本级 or department 含下属") String coverage,
        @Schema(examples = "published") String status,
        long version,
        @Schema(examples = "transcribed") String origin,
        @Schema(examples = "11") int tables,
        @Schema(
                        description =
                                "findings of scope `book`, waived ones included; absent for a caller without rights on the book")
                FindingCounts findings,
        @Schema(description = "公开时限: twenty days after the approval; absent while nothing is approved")
                LocalDate publicationDue,
        @Schema(description = "逾期: published after that day, or not yet when it has passed") Boolean publicationLate,
        @Schema(description = "the initial book that an adjusted one began with") String initialBook) {

    static BookItem of(SeenBook book) {
        return new BookItem(
                book.id().toString(),
                Hrefs.book(book.id()),
                book.identity().region(),
                book.identity().budgetUnitId().toString(),
                book.identity().unitName(),
                book.identity().year(),
                book.identity().stage().code(),
                book.seen().content().coverage().code(),
                book.seen().status().code(),
                book.seen().version(),
                book.seen().content().origin().code(),
                book.printedTables(),
                book.entitled() ? book.findings() : null,
                book.publication().map(PublicationDeadline::due).orElse(null),
                book.publication().map(PublicationDeadline::late).orElse(null),
                initialBook(book.identity()));
    }

    private static String initialBook(BookIdentity identity) {
        return identity.stage() == Stage.ADJUSTED
                ? Hrefs.book(identity.at(Stage.INITIAL).bookId())
                : null;
    }
}
