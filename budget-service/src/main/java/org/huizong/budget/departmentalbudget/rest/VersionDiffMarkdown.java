package org.huizong.budget.departmentalbudget.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huizong.budget.departmentalbudget.domain.BookVersion;
import org.huizong.budget.versiondiff.ContentChange;
import org.huizong.budget.versiondiff.DiffWords;

/** 版本差异 as a page that a person reads: the versions between, then one line for every change. */
final class VersionDiffMarkdown {

    private final DiffWords words;

    VersionDiffMarkdown(DiffWords words) {
        this.words = words;
    }

    /** @param versions newest first */
    String write(String title, List<BookVersion> versions, List<ContentChange> changes) {
        var text = new StringBuilder("# " + escaped(title) + "\n\n## " + words.of("versions") + "\n\n");
        table(text, List.of("version", "act", "status", "by", "at", "document-number", "opinion"));
        versions.forEach(version -> row(text, cells(version)));
        text.append("\n## ").append(words.of("title")).append("\n\n");
        if (changes.isEmpty()) {
            return text.append(words.of("nothing")).append('\n').toString();
        }
        table(text, List.of("kind", "place", "row", "column", "before", "after", "difference"));
        changes.forEach(change -> row(text, cells(change)));
        return text.toString();
    }

    private List<String> cells(BookVersion version) {
        var act = version.act();
        return List.of(
                Long.toString(version.version()),
                act.kind().code(),
                version.status().code(),
                act.actor(),
                act.at().toString(),
                act.grounds().documentNumber(),
                act.grounds().opinion());
    }

    private List<String> cells(ContentChange change) {
        var row = change.rowName().isEmpty() ? change.row() : change.row() + " " + change.rowName();
        return List.of(
                words.of(change.kind().code()),
                words.place(change),
                row,
                words.of(change.column()),
                shown(change.before()),
                shown(change.after()),
                change.difference().orElse(""));
    }

    private String shown(Optional<String> value) {
        return value.map(text -> text.isEmpty() ? words.of("blank") : text).orElseGet(() -> words.of("absent"));
    }

    private void table(StringBuilder text, List<String> headings) {
        row(text, headings.stream().map(words::of).toList());
        text.append("|").append("---|".repeat(headings.size())).append('\n');
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(VersionDiffMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** A text of the book must not end its cell or begin a tag. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("\r", "")
                .replace("\n", "<br>");
    }
}
