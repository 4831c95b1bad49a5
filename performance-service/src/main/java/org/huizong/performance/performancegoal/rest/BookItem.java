package org.huizong.performance.performancegoal.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.application.SeenBook;

/** A book of goals in a list: the version that the caller may see. */
@Schema(name = "PerformanceBookItem")
record BookItem(
        String id,
        String href,
        @Schema(examples = "653001") String region,
        String budgetUnit,
        @Schema(examples = "阿图什市信访局") String unitName,
        @Schema(examples = "2025") int year,
        @Schema(examples = "initial") String stage,
        @Schema(examples = "published") String status,
        long version,
        @Schema(examples = "4") int goals,
        @Schema(examples = "0") int selfEvaluations) {

    static BookItem of(SeenBook book) {
        return new BookItem(
                book.id().toString(),
                Hrefs.book(book.id()),
                book.identity().region(),
                book.identity().budgetUnitId().toString(),
                book.identity().unitName(),
                book.identity().year(),
                book.identity().stage().code(),
                book.status().code(),
                book.version(),
                book.goals(),
                book.selfEvaluations());
    }
}
