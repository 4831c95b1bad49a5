package org.huizong.performance.rectification.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.rectification.domain.Rectification;

/** 整改通知 with everything that followed it. */
@Schema(name = "Rectification")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RectificationBody(
        String id,
        String href,
        String book,
        @Schema(examples = "信访业务工作经费", description = "project or indicator concerned; absent for the whole unit")
                String subject,
        @Schema(examples = "克财绩〔2026〕3号") String documentNumber,
        @Schema(examples = "2026-09-30", description = "last day in time") String due,
        @Schema(examples = "issued", description = "issued, answered, returned or closed") String status,
        @Schema(description = "逾期: answered after the last day, or not yet answered when it has passed") boolean late,
        @Schema(description = "oldest first") List<StepBody> steps) {

    @Schema(name = "RectificationStep")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepBody(
            @Schema(examples = "notice", description = "notice 下达, feedback 反馈, return 退回, closing 销号") String kind,
            String opinion,
            String by,
            Instant at) {}

    static final String PATH = "/v1/rectifications/";

    static RectificationBody of(Rectification rectification, LocalDate today) {
        return new RectificationBody(
                rectification.id().toString(),
                PATH + rectification.id(),
                rectification.bookId().toString(),
                orNull(rectification.subject()),
                rectification.documentNumber(),
                rectification.due().toString(),
                rectification.status().code(),
                rectification.isLate(today),
                rectification.steps().stream()
                        .map(step -> new StepBody(step.kind().code(), orNull(step.opinion()), step.actor(), step.at()))
                        .toList());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
