package org.huizong.performance.rectification.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.huizong.performance.rectification.application.ActOnRectification.Notice;
import org.huizong.platform.act.ActRequest;
import org.huizong.platform.act.ActRequest.Need;
import org.huizong.platform.problem.BodyErrors;
import org.huizong.platform.problem.Text;

/** 整改通知. */
@Schema(name = "RectificationNotice")
record NoticeRequest(
        @Schema(required = true, examples = "克财绩〔2026〕3号") String documentNumber,
        @Schema(required = true, examples = "2026-09-30", description = "last day for the feedback") String due,
        @Schema(required = true, description = "what is to be put right") String problems,
        @Schema(examples = "信访业务工作经费", description = "project or indicator concerned; left out for the whole unit")
                String subject) {

    private static final int MAX_SUBJECT = 500;
    /** A day has ten characters: what is longer is beyond every calendar of a bureau. */
    private static final int ISO_DAY = 10;

    /** 400 that names the field. */
    static Notice notice(UUID book, NoticeRequest request) {
        var errors = new BodyErrors();
        var due = due(request, errors);
        if (request == null || request.problems == null || request.problems.isBlank()) {
            errors.add("problems", new Text("必须填写", "is required"));
        }
        var subject = request == null || request.subject == null ? "" : request.subject.strip();
        if (subject.length() > MAX_SUBJECT) {
            errors.add("subject", new Text("至多 500 个字符", "may have at most 500 characters"));
        }
        errors.throwIfAny();
        var stated = ActRequest.stated(new ActRequest(request.problems, request.documentNumber), Need.DOCUMENT_NUMBER);
        return new Notice(book, subject, stated.documentNumber(), stated.opinion(), due);
    }

    private static LocalDate due(NoticeRequest request, BodyErrors errors) {
        var text = request == null || request.due == null ? "" : request.due;
        try {
            if (text.length() == ISO_DAY) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Told below, with every other text that is no day.
        }
        errors.add("due", new Text("应为日期，如 2026-09-30", "must be a day such as 2026-09-30"));
        return LocalDate.MIN;
    }
}
