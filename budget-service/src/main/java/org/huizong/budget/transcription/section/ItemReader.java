package org.huizong.budget.transcription.section;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.transcription.section.CompiledSection.Items;

/** Enumerations behind a figure: “主要包括：基本工资、津贴补贴…” as a text, “基本工资 32.26 万元、…” as rows below the figure's row. */
final class ItemReader {

    private static final Pattern MONEY =
            Pattern.compile("(?<amount>" + Patterns.FIGURE + ")(?<amountUnit>" + Patterns.MONEY_UNIT + ")");
    private static final Pattern BEFORE_NAME = Pattern.compile("^(?:.*(?:其中|包括)：|[、，；。）]+)");
    private static final Pattern ENDS = Pattern.compile("[。；，、：）]+$");

    private final SentenceText text;
    private final SectionRows rows;
    private final List<BookText> texts;

    ItemReader(SentenceText text, SectionRows rows, List<BookText> texts) {
        this.text = text;
        this.rows = rows;
        this.texts = texts;
    }

    void read(Clause clause, String key) {
        clause.row().items().ifPresent(items -> {
            var opener = items.opener().matcher(text.plain()).region(clause.to(), clause.end());
            if (opener.find()) {
                text.markRead(opener.start(), opener.end());
                amounts(clause, key, items, opener.end());
                enumeration(clause, items, opener.end());
            }
        });
    }

    private void enumeration(Clause clause, Items items, int from) {
        var printed = text.plain().substring(from, clause.end());
        int length = ENDS.matcher(printed).replaceFirst("").length();
        if (!items.definition().text().isEmpty() && length > 0) {
            texts.add(new BookText(items.definition().text(), text.printed(from, from + length), text.lineAt(from)));
            text.markRead(from, clause.end());
        }
    }

    private void amounts(Clause clause, String parent, Items items, int from) {
        var matcher = MONEY.matcher(text.plain()).region(from, clause.end());
        int nameFrom = from;
        while (matcher.find()) {
            var words = text.plain().substring(nameFrom, matcher.start());
            var prefix = BEFORE_NAME.matcher(words);
            int start = nameFrom + (prefix.find() ? prefix.end() : 0);
            var amount = new Told(
                    matcher.group("amount"), matcher.group("amountUnit"), text.lineAt(matcher.start("amount")));
            rows.item(
                    parent,
                    items.definition(),
                    text.printed(start, matcher.start()).strip(),
                    Map.of("amount", amount));
            text.markRead(nameFrom, matcher.end());
            nameFrom = matcher.end();
        }
    }
}
