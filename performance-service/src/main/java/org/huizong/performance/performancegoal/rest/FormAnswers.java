package org.huizong.performance.performancegoal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.huizong.performance.goalform.FormFormat;
import org.huizong.performance.performancegoal.application.SeenBook;
import org.huizong.platform.web.ETags;

/** Answers with forms in the format that was asked for. */
final class FormAnswers {

    static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";
    static final String ABOUT =
            "Amounts stand in 万元. Goals of classified projects are in no form, whoever asks. The workbook comes back"
                    + " through POST /v1/imports; unedited it changes nothing.";

    private FormAnswers() {}

    static Response of(SeenBook book, Optional<FormFormat> format, String ifNoneMatch, BookBody forms, Object json) {
        var suffix = format.map(FormFormat::name).orElse("JSON").toLowerCase(Locale.ROOT);
        var tag = ETags.ofVersion(book.version()) + "-" + suffix;
        if (ETags.isUnchanged(ifNoneMatch, tag)) {
            return Response.notModified(tag)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        return Response.ok(format.<Object>map(chosen -> chosen.render(FormBooks.of(chosen, forms)))
                        .orElse(json))
                .type(format.map(FormFormat::mediaType).orElse(MediaType.APPLICATION_JSON))
                .tag(tag)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The format that the caller prefers; empty for JSON. The framework has refused callers who accept none of them. */
    static Optional<FormFormat> format(List<MediaType> accepted) {
        for (var wish : accepted) {
            if (wish.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return Optional.empty();
            }
            var drawn = Arrays.stream(FormFormat.values())
                    .filter(format -> wish.isCompatible(MediaType.valueOf(format.mediaType())))
                    .findFirst();
            if (drawn.isPresent()) {
                return drawn;
            }
        }
        return Optional.empty();
    }
}
