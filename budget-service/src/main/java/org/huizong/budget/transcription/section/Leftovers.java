package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.budget.transcription.TranscribedBook.UnreadableLine;

/** What the patterns have left: sentences of the narrative with a figure that went into no cell and no text. */
final class Leftovers {

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.])" + Patterns.FIGURE + "(?:亿元|万元|万|元|%|个|人|名|辆|台|批|次|项|家|套|户|件|平方米|㎡)");
    private static final Pattern DIGITS = Pattern.compile("^[^\\p{Alpha}\\u4e00-\\u9fff%㎡]*");
    private static final String PERSONS = "人名";
    private static final String STOPS = "。；";
    private static final int LONGEST = 160;

    private final SectionPack pack;
    private final SentenceText text;
    private final List<Headcount.Entry> headcount;
    private final List<UnreadableLine> unreadable = new ArrayList<>();

    Leftovers(SectionPack pack, SentenceText text, List<Headcount.Entry> headcount) {
        this.pack = pack;
        this.text = text;
        this.headcount = headcount;
    }

    List<UnreadableLine> of(SectionRanges ranges) {
        for (var range : ranges.within(pack.within())) {
            if (pack.skip().stream().noneMatch(word -> isOf(range, word))) {
                scan(range);
            }
        }
        for (var range : ranges.titled(Pattern.compile("机构"))) {
            scan(range);
        }
        return unreadable;
    }

    private static boolean isOf(SectionRanges.Range range, String word) {
        return range.section().title().contains(word)
                || range.section().path().stream().skip(1).anyMatch(title -> title.contains(word));
    }

    private void scan(SectionRanges.Range range) {
        var matcher =
                FIGURE.matcher(text.plain()).region(range.from(), range.to()).useTransparentBounds(true);
        int reportedTo = range.from();
        while (matcher.find()) {
            int at = matcher.start();
            if (at >= reportedTo && !text.isRead(at) && !isCounted(at, matcher.group())) {
                int start = sentenceStart(at, Math.max(range.from(), reportedTo));
                int end = sentenceEnd(matcher.end(), range.to());
                unreadable.add(
                        new UnreadableLine(text.lineAt(at), shortened(text.printed(start, end)), "没有句式能读出这句话中的数字"));
                reportedTo = end;
            }
        }
    }

    private boolean isCounted(int at, String figure) {
        if (PERSONS.indexOf(figure.charAt(figure.length() - 1)) < 0) {
            return false;
        }
        var digits = DIGITS.matcher(figure);
        int line = text.lineAt(at);
        return digits.find()
                && headcount.stream()
                        .anyMatch(entry ->
                                is(entry.persons(), digits.group(), line) || is(entry.change(), digits.group(), line));
    }

    private static boolean is(PrintedCell cell, String digits, int line) {
        return cell.line() == line && cell.text().replace("-", "").equals(digits);
    }

    private int sentenceStart(int at, int from) {
        int start = at;
        while (start > from && STOPS.indexOf(text.plain().charAt(start - 1)) < 0 && !text.startsParagraph(start)) {
            start--;
        }
        return start;
    }

    private int sentenceEnd(int at, int to) {
        int end = at;
        while (end < to && STOPS.indexOf(text.plain().charAt(end)) < 0 && !text.startsParagraph(end)) {
            end++;
        }
        return Math.min(to, end + 1);
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }
}
