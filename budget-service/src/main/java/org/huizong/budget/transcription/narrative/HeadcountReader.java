package org.huizong.budget.transcription.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.Headcount;
import org.huizong.budget.departmentalbudget.domain.Headcount.Entry;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;

/** 机构设置及人员情况: the persons that the document counts. */
public final class HeadcountReader {

    private static final String CHANGE = "(?:人|名)?(?:[，,](?:比上年|较上年)?(增加|减少)(\\d+)(?:人|名))?";
    private static final Pattern ESTABLISHMENT = Pattern.compile("编制(?:人数|数)?(?:为|共)?(\\d+)");
    private static final Pattern ACTUAL = Pattern.compile("实有(?:人数|人员)(?:为|共)?(\\d+)");
    private static final Pattern ACTIVE =
            Pattern.compile("在职(?:人员|职工)?(?:为|共)?(\\d+)" + CHANGE + "(?:（([^）]{2,80})）)?");
    private static final Pattern RETIRED = Pattern.compile("(?<!离)退休(?:人员)?(?:为|共)?(\\d+)" + CHANGE);
    private static final Pattern RESIGNED = Pattern.compile("离休(?:人员)?(?:为|共)?(\\d+)" + CHANGE);
    private static final Pattern PART = Pattern.compile("([\\u4e00-\\u9fff]{2,12}?)(\\d+)(?:人|名)");

    private HeadcountReader() {}

    public static Optional<Headcount> read(DisclosureDocument document) {
        return document.sections().stream()
                .filter(section -> section.kind() == Section.Kind.CHAPTER)
                .filter(section -> section.title().contains("机构")
                        || section.title().contains("人员")
                        || section.title().contains("基本情况")
                        || section.title().contains("概况"))
                .map(section -> entries(RunningText.of(document, section.firstLine(), section.lastLine())))
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .map(Headcount::new);
    }

    private static List<Entry> entries(RunningText text) {
        var entries = new ArrayList<Entry>();
        find(Headcount.ESTABLISHMENT, ESTABLISHMENT, text, entries);
        find(Headcount.ACTUAL, ACTUAL, text, entries);
        find(Headcount.ACTIVE, ACTIVE, text, entries);
        parts(text, entries);
        find(Headcount.RETIRED, RETIRED, text, entries);
        find(Headcount.RESIGNED, RESIGNED, text, entries);
        return entries;
    }

    private static void find(String kind, Pattern pattern, RunningText text, List<Entry> entries) {
        var matcher = pattern.matcher(text.text());
        if (!matcher.find()) {
            return;
        }
        int line = text.lineAt(matcher.start(1));
        boolean changed = matcher.groupCount() > 1 && matcher.group(2) != null;
        var change = changed
                ? (matcher.group(2).equals("减少") && !matcher.group(3).equals("0") ? "-" : "") + matcher.group(3)
                : "";
        entries.add(new Entry(
                kind,
                new PrintedCell(matcher.group(1), line),
                new PrintedCell(change, changed ? text.lineAt(matcher.start(3)) : line)));
    }

    /** （行政人员 6 人，工勤人员 1 人 …） */
    private static void parts(RunningText text, List<Entry> entries) {
        var active = ACTIVE.matcher(text.text());
        if (!active.find() || active.group(4) == null) {
            return;
        }
        var part = PART.matcher(active.group(4));
        while (part.find()) {
            int line = text.lineAt(active.start(4) + part.start(2));
            entries.add(new Entry(
                    Headcount.ACTIVE + "/" + part.group(1),
                    new PrintedCell(part.group(2), line),
                    new PrintedCell("", line)));
        }
    }
}
