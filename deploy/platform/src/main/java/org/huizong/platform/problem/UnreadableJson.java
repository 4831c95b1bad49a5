package org.huizong.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Says where a JSON body cannot be read and why, without a word of the reader's own message: that names classes. */
final class UnreadableJson {

    private UnreadableJson() {}

    static ProblemException problem(JsonProcessingException failure) {
        var reason = reason(failure);
        var path = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        var error = ProblemDetail.field(path, reason);
        var location = failure.getLocation();
        if (location != null && location.getLineNr() > 0) {
            error = error.with("line", location.getLineNr()).with("column", location.getColumnNr());
        }
        return new ProblemException(CommonProblem.UNREADABLE, sentence(path, location, reason), List.of(error));
    }

    private static Text reason(JsonProcessingException failure) {
        if (failure instanceof UnrecognizedPropertyException) {
            return new Text("未知字段", "unknown field");
        }
        if (failure instanceof InvalidNullException) {
            return new Text("不能为空", "must not be null");
        }
        if (failure instanceof JsonMappingException) {
            return new Text("值不符合要求的类型或格式", "the value has not the expected type or form");
        }
        return new Text("不是合法的 JSON", "not well-formed JSON");
    }

    private static Text sentence(String path, JsonLocation location, Text reason) {
        var where = new StringBuilder(path);
        if (location != null && location.getLineNr() > 0) {
            where.append(path.isEmpty() ? "" : " ")
                    .append('(')
                    .append(location.getLineNr())
                    .append(':')
                    .append(location.getColumnNr())
                    .append(')');
        }
        return where.isEmpty() ? reason : new Text(where + "：" + reason.zh(), where + ": " + reason.en());
    }

    private static String path(JsonMappingException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
