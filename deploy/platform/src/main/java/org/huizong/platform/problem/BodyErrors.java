package org.huizong.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects what is wrong with a body, field by field, so that one answer names it all. */
public final class BodyErrors {

    /** Enough to correct a body by; a hostile one must not make a long answer. */
    private static final int MAX = 50;

    private final List<ProblemDetail> errors = new ArrayList<>();

    public void add(String path, Text reason) {
        if (errors.size() < MAX) {
            errors.add(ProblemDetail.field(path, reason));
        }
    }

    /** The value of a word of the API; empty, and an error that lists the words, for any other one. */
    public <T> Optional<T> word(String path, String word, Function<String, T> read, String words) {
        try {
            return Optional.of(read.apply(word == null ? "" : word));
        } catch (IllegalArgumentException e) {
            add(path, new Text("只能取 " + words, "must be one of " + words));
            return Optional.empty();
        }
    }

    public void throwIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        var first = String.valueOf(errors.get(0).members().get("field"));
        var reason = (Text) errors.get(0).members().get("detail");
        throw new ProblemException(
                CommonProblem.UNREADABLE, new Text(first + "：" + reason.zh(), first + ": " + reason.en()), errors);
    }
}
