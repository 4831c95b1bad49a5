package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.transcription.section.CompiledSection.Slot;

/** Reads the cells and texts of one clause, and marks what it has read. */
final class ClauseReader {

    private static final Pattern ENDS = Pattern.compile("[。；，、：]+$");
    private static final Pattern SEPARATOR = Pattern.compile("[、，；]");

    private final SentenceText text;
    private final SectionRows rows;
    private final List<BookText> texts;

    ClauseReader(SentenceText text, SectionRows rows, List<BookText> texts) {
        this.text = text;
        this.rows = rows;
        this.texts = texts;
    }

    void read(Clause clause) {
        text.markRead(clause.start(), clause.to());
        if (clause.row().isText()) {
            passage(clause);
        } else if (clause.row().isNamed() || !clause.row().definition().key().isEmpty()) {
            row(clause);
        }
    }

    private void passage(Clause clause) {
        var until = clause.row().definition().until();
        int end = clause.to();
        while (end < clause.end() && until.indexOf(text.plain().charAt(end)) < 0) {
            end++;
        }
        text.markRead(clause.to(), end);
        var key = clause.row().definition().text();
        int from = clause.row().definition().whole() ? clause.from() : clause.to();
        if (key.endsWith("#")) {
            words(key, from, end);
        } else {
            add(key, from, end);
        }
    }

    private void words(String key, int from, int end) {
        int start = from;
        int ordinal = 1;
        var separator = SEPARATOR.matcher(text.plain()).region(from, end);
        while (start < end) {
            int next = separator.find() ? separator.start() : end;
            if (next > start) {
                add(key + ordinal++, start, next);
            }
            start = next + 1;
        }
    }

    private void add(String key, int from, int end) {
        var passage = trimmed(from, end);
        if (!passage.isEmpty() && texts.stream().noneMatch(known -> known.key().equals(key))) {
            texts.add(new BookText(key, passage, text.lineAt(from)));
        }
    }

    private String trimmed(int from, int end) {
        int to = end;
        while (to > from && ENDS.matcher(text.plain().substring(from, to)).find()) {
            to--;
        }
        return text.printed(from, to);
    }

    private void row(Clause clause) {
        var cells = new LinkedHashMap<String, Told>();
        int figuresFrom = clause.to();
        for (var slot : clause.row().lead()) {
            var matcher = Clauses.leading(text, slot, clause);
            if (matcher.isPresent()) {
                take(slot, matcher.get(), cells);
                figuresFrom = Math.max(figuresFrom, matcher.get().end());
            }
        }
        int figuresTo = rests(clause, figuresFrom, cells);
        for (var slot : clause.row().slots()) {
            if (!slot.takesRest() && slot.columns().stream().noneMatch(cells::containsKey)) {
                var matcher = slot.pattern()
                        .matcher(text.plain())
                        .region(figuresFrom, figuresTo)
                        .useTransparentBounds(true);
                if (matcher.find()) {
                    take(slot, matcher, cells);
                }
            }
        }
        var key = rows.put(clause, cells, text.lineAt(clause.from()));
        new ItemReader(text, rows, texts).read(clause, key);
    }

    private void take(Slot slot, Matcher matcher, Map<String, Told> cells) {
        text.markRead(matcher.start(), matcher.end());
        for (var column : slot.columns()) {
            if (matcher.start(column) >= 0) {
                boolean money = matcher.pattern().pattern().contains("<" + column + Patterns.UNIT + ">");
                cells.put(
                        column,
                        new Told(
                                matcher.group(column),
                                money ? matcher.group(column + Patterns.UNIT) : "",
                                text.lineAt(matcher.start(column))));
            }
        }
    }

    /** One opener of a reason or usage. */
    private record Opener(String column, int start, int end) {}

    /** Takes the texts at the end of the clause and tells where its figures end. */
    private int rests(Clause clause, int from, Map<String, Told> cells) {
        var openers = openers(clause, from);
        int bound = from;
        for (int i = 0; i < openers.size(); i++) {
            var opener = openers.get(i);
            int end = i + 1 < openers.size() ? openers.get(i + 1).start() : textEnd(clause, opener.end());
            var passage = trimmed(opener.end(), end);
            if (!passage.isEmpty()) {
                cells.put(opener.column(), Told.words(passage, text.lineAt(opener.end())));
            }
            text.markRead(opener.start(), end);
            bound = Math.max(bound, end);
        }
        return openers.isEmpty() ? textEnd(clause, from) : openers.get(0).start();
    }

    /** The enumeration behind a usage is no part of it. */
    private int textEnd(Clause clause, int from) {
        return clause.row()
                .items()
                .map(items -> items.opener().matcher(text.plain()).region(from, clause.end()))
                .filter(Matcher::find)
                .map(Matcher::start)
                .orElse(clause.end());
    }

    /** The first opener of every column, in printed order. */
    private List<Opener> openers(Clause clause, int from) {
        var openers = new ArrayList<Opener>();
        for (var slot : clause.row().slots()) {
            if (slot.takesRest()) {
                var matcher = slot.pattern().matcher(text.plain()).region(from, clause.end());
                if (matcher.find()) {
                    openers.add(new Opener(slot.rest(), matcher.start(), matcher.end()));
                }
            }
        }
        openers.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return openers;
    }
}
