package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huizong.budget.transcription.section.CompiledSection.CompiledRow;
import org.huizong.budget.transcription.section.CompiledSection.Slot;

/** Divides a stretch of text into clauses, one for each subject that a section knows. */
final class Clauses {

    private static final String ENDS_SENTENCE = "。；";
    private static final String ENDS_WORDS = ENDS_SENTENCE + "：，、";
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-zA-Z]+)>");

    private final SentenceText text;
    private final RowNames names;
    private final int from;
    private final int to;

    Clauses(SentenceText text, RowNames names, int from, int to) {
        this.text = text;
        this.names = names;
        this.from = from;
        this.to = to;
    }

    List<Clause> of(CompiledSection section) {
        var candidates = new ArrayList<Clause>();
        section.rows().forEach(row -> candidates(row, candidates));
        // Of two subjects at one place the longer one is meant; of two equal ones the first that the pack names.
        candidates.sort(Comparator.comparingInt(Clause::start).thenComparingInt(clause -> -clause.to()));
        var clauses = new ArrayList<Clause>();
        for (var candidate : candidates) {
            if (isAccepted(candidate, clauses)) {
                if (!clauses.isEmpty()) {
                    int last = clauses.size() - 1;
                    clauses.set(last, clauses.get(last).endingAt(candidate.start()));
                }
                clauses.add(candidate);
            }
        }
        return clauses;
    }

    private void candidates(CompiledRow row, List<Clause> candidates) {
        var matcher = row.subject().matcher(text.plain()).useTransparentBounds(true);
        int at = from;
        while (at < to && matcher.region(at, to).find()) {
            boolean bounded = row.definition().anywhere() || isBoundary(matcher.start());
            if (bounded) {
                var groups = groups(matcher);
                candidates.add(new Clause(
                        row,
                        matcher.start(),
                        matcher.start("subject"),
                        matcher.end("subject"),
                        to,
                        groups,
                        names.find(row.definition(), groups)));
            }
            at = Math.max(at, bounded ? Math.max(matcher.end(), matcher.start() + 1) : matcher.start() + 1);
        }
    }

    private Map<String, String> groups(Matcher matcher) {
        var groups = new LinkedHashMap<String, String>();
        var pattern = GROUP.matcher(matcher.pattern().pattern());
        while (pattern.find()) {
            var group = pattern.group(1);
            if (matcher.start(group) >= 0) {
                groups.put(
                        group,
                        text.printed(matcher.start(group), matcher.end(group)).strip());
            }
        }
        return groups;
    }

    private boolean isBoundary(int offset) {
        return offset == from || text.startsParagraph(offset) || isAfter(offset, ENDS_WORDS);
    }

    private boolean isAfter(int offset, String characters) {
        return offset > 0 && characters.indexOf(text.plain().charAt(offset - 1)) >= 0;
    }

    private boolean isAccepted(Clause candidate, List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return true;
        }
        var last = clauses.get(clauses.size() - 1);
        if (candidate.start() < leadEnd(last) || candidate.start() == last.start()) {
            return false;
        }
        if (!isInsideText(candidate, last)) {
            return true;
        }
        boolean afterSentence = text.startsParagraph(candidate.start()) || isAfter(candidate.start(), ENDS_SENTENCE);
        // Inside a reason a name of an unknown thing with an amount is part of the reason.
        return afterSentence && (!candidate.row().isNamed() || candidate.name().isPresent());
    }

    /** Where the figure directly behind the subject ends: no other subject begins inside it. */
    private int leadEnd(Clause clause) {
        return clause.row().lead().stream()
                .flatMap(slot -> leading(text, slot, clause).stream())
                .mapToInt(Matcher::end)
                .reduce(clause.to(), Math::max);
    }

    /** Whether a reason, usage or enumeration of the last clause may still be going on. */
    private boolean isInsideText(Clause candidate, Clause last) {
        return openers(last.row()).anyMatch(opener -> {
            var matcher = opener.matcher(text.plain()).region(last.to(), to).useTransparentBounds(true);
            return matcher.find() && matcher.start() < candidate.start();
        });
    }

    private static Stream<Pattern> openers(CompiledRow row) {
        return Stream.concat(
                row.slots().stream().filter(Slot::takesRest).map(Slot::pattern),
                row.items().map(CompiledSection.Items::opener).stream());
    }

    /** Where the slot stands directly behind the subject. */
    static Optional<Matcher> leading(SentenceText text, Slot slot, Clause clause) {
        var matcher = slot.pattern()
                .matcher(text.plain())
                .region(clause.to(), clause.end())
                .useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
