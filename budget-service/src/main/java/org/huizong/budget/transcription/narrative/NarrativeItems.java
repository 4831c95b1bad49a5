package org.huizong.budget.transcription.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.PrintedCell;
import org.huizong.reader.RunningText;

/** Runs of the form “基本工资 55.58 万、津贴补贴 30 万 …”: every amount belongs to the words in front of it. */
final class NarrativeItems {

    static final String AMOUNT = "(-?\\d[\\d,]{0,13}(?:\\.\\d{1,6})?)(万元|亿元|万|元)";

    private static final Pattern AMOUNTS = Pattern.compile(AMOUNT);
    private static final Pattern WHOLE = Pattern.compile("^[，,；;。]?其中[:：]?.*");
    private static final Pattern LEAD = Pattern.compile("^.*(?:其中|包括)[:：]");
    private static final Pattern EDGES = Pattern.compile("^[、，；。,;:：）)]+|^其中[:：]?|^\\d{1,2}[.、](?!\\d)|[：:]$");

    private NarrativeItems() {}

    /** One item with its amount in 万元. */
    record Item(String name, PrintedCell amount) {}

    /** The items of a stretch of running text; an amount that “其中” divides is the whole and no item. */
    static List<Item> of(RunningText running, int start, int end) {
        var text = running.text().substring(start, end);
        var items = new ArrayList<Item>();
        var matcher = AMOUNTS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            var words = text.substring(from, matcher.start());
            from = matcher.end();
            boolean whole =
                    items.isEmpty() && WHOLE.matcher(text.substring(from)).matches();
            if (!whole) {
                items.add(new Item(
                        trimmed(LEAD.matcher(words).replaceFirst("")),
                        new PrintedCell(NarrativeAmount.wan(matcher), running.lineAt(start + matcher.start()))));
            }
        }
        return items;
    }

    private static String trimmed(String words) {
        var name = words.strip();
        var previous = "";
        while (!name.equals(previous)) {
            previous = name;
            name = EDGES.matcher(name).replaceAll("");
        }
        return name;
    }
}
