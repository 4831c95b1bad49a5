package org.huizong.budget.disclosure.domain;

import java.util.List;
import java.util.stream.Collectors;

/** 文段: a stretch of a sentence, either words or a figure that is bound to the book. */
public sealed interface Run {

    /** As it is printed. */
    String text();

    /** Words of the template, or of a text slot of the book. */
    record Words(String text) implements Run {}

    /** A figure, or a word such as 减少 that follows from one. */
    record Bound(String text, Binding binding) implements Run {}

    static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
