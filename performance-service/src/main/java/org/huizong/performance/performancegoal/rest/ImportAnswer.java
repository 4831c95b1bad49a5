package org.huizong.performance.performancegoal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.performancegoal.application.ImportRequest.Mode;
import org.huizong.performance.performancegoal.application.ImportedBook;

/** 导入结果. */
@Schema(name = "ImportAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportAnswer(String filename, List<ImportedBookBody> books, List<UnreadableBody> unreadable) {

    @Schema(name = "ImportedBook")
    record ImportedBookBody(
            String id,
            String href,
            @Schema(examples = "created", description = "created, unchanged or new-version") String change,
            @Schema(examples = "653001") String region,
            @Schema(examples = "阿图什市信访局") String unitName,
            @Schema(examples = "2025") int year,
            @Schema(examples = "initial") String stage,
            @Schema(examples = "draft") String status,
            long version,
            @Schema(examples = "4") int goals,
            @Schema(examples = "0") int selfEvaluations,
            FindingCounts findings,
            @Schema(description = "filled on a dry run") List<FindingBody> findingItems) {}

    @Schema(name = "UnreadableLine")
    record UnreadableBody(int line, String text, String reason) {}

    static ImportAnswer of(String filename, ImportedBook book, Mode mode, Locale language) {
        var body = new ImportedBookBody(
                book.id().toString(),
                Hrefs.book(book.id()),
                book.change().code(),
                book.identity().region(),
                book.identity().unitName(),
                book.identity().year(),
                book.identity().stage().code(),
                book.status().code(),
                book.version(),
                book.content().goals().size(),
                book.content().selfEvaluations().size(),
                FindingCounts.of(book.findings()),
                mode == Mode.DRY_RUN ? FindingBody.of(book.findings(), language) : List.of());
        var unreadable = book.unreadable().stream()
                .map(line -> new UnreadableBody(line.line(), line.text(), line.reason()))
                .toList();
        return new ImportAnswer(filename, List.of(body), unreadable);
    }
}
