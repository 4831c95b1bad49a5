package org.huizong.budget.disclosure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookText;

/**
 * 造句: fills the names in braces of a template's sentence. A sentence that needs a figure or a text which nobody knows is not
 * written at all; a phrase named with a question mark is left out alone.
 */
final class SentenceWriter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)}");
    private static final String OPTIONAL = "?";
    private static final String TEXT_SEPARATOR = "、";

    private final Matter matter;
    private final RowLists lists;
    private final FigureWriter figures;
    private final CountWriter counts;

    SentenceWriter(Matter matter) {
        this.matter = matter;
        this.lists = new RowLists(matter);
        this.figures = new FigureWriter(matter);
        this.counts = new CountWriter(matter);
    }

    RowLists lists() {
        return lists;
    }

    /** Empty when something that the sentence needs is unknown. */
    Optional<List<Run>> write(String sentence, Scope scope) {
        var runs = new ArrayList<Run>();
        var matcher = PLACEHOLDER.matcher(sentence);
        int from = 0;
        while (matcher.find()) {
            words(runs, sentence.substring(from, matcher.start()));
            var expanded = expand(matcher.group(1), scope);
            if (expanded.isEmpty()) {
                return Optional.empty();
            }
            runs.addAll(expanded.get());
            from = matcher.end();
        }
        words(runs, sentence.substring(from));
        return Optional.of(runs);
    }

    private Optional<List<Run>> expand(String placeholder, Scope scope) {
        if (placeholder.endsWith(OPTIONAL)) {
            var name = placeholder.substring(0, placeholder.length() - 1);
            return expand(name, scope).or(() -> Optional.of(List.of()));
        }
        int space = placeholder.indexOf(' ');
        var name = space < 0 ? placeholder : placeholder.substring(0, space);
        var argument = space < 0 ? "" : placeholder.substring(space + 1).strip();
        return switch (name) {
            case "items" -> enumeration(argument, scope);
            case "sizeOf" -> texts(argument).map(texts -> List.of(counts.size(argument, texts.size())));
            case "textsOf" -> texts(argument).map(texts -> List.of(new Run.Words(String.join(TEXT_SEPARATOR, texts))));
            case "text" -> matter.figures().content().text(argument).map(text -> List.of(new Run.Words(text.text())));
            case "ifSame" -> isSame(scope).filter(same -> same).flatMap(same -> phrase(argument, scope));
            case "ifChanged" -> isSame(scope).filter(same -> !same).flatMap(same -> phrase(argument, scope));
            case "word" -> matter.figures().word(CellRef.parse(argument)).map(word -> List.of(new Run.Words(word)));
            default ->
                figures.write(name, argument, scope)
                        .or(() -> counts.write(name, argument))
                        .or(() -> phrase(name, scope))
                        .or(() -> name.equals("reasonText") ? usualReason(scope) : Optional.empty())
                        .or(() -> scope.run(name).map(List::of));
        };
    }

    /** Whether the sentence's amount is that of last year; empty when nobody knows. */
    private static Optional<Boolean> isSame(Scope scope) {
        return scope.subject().flatMap(Subject::compared).map(years -> years.direction() == YearOnYear.Direction.SAME);
    }

    /** Texts of the book whose keys begin so; empty when there are none. */
    private Optional<List<String>> texts(String prefix) {
        var texts = matter.figures().content().texts().stream()
                .filter(text -> text.key().startsWith(prefix))
                .map(BookText::text)
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    private Optional<List<Run>> phrase(String name, Scope scope) {
        return Optional.ofNullable(matter.template().phrases().get(name)).flatMap(phrase -> write(phrase, scope));
    }

    /** What needs no reason of its own: a figure that was and is nothing. */
    private Optional<List<Run>> usualReason(Scope scope) {
        return scope.subject()
                .filter(subject -> subject.isNothing() && !subject.usualReason().isEmpty())
                .flatMap(subject -> write(subject.usualReason(), scope));
    }

    /** Empty when the list has no row. */
    private Optional<List<Run>> enumeration(String name, Scope scope) {
        var list = lists.named(name);
        var runs = new ArrayList<Run>();
        for (var row : lists.rows(name, scope)) {
            var named = scope.with(row.words()).about(row.subject());
            var item = write(list.item(), named).orElse(List.of());
            words(runs, runs.isEmpty() || item.isEmpty() ? "" : list.separator());
            runs.addAll(item);
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs);
    }

    private static void words(List<Run> runs, String words) {
        if (!words.isEmpty()) {
            runs.add(new Run.Words(words));
        }
    }
}
