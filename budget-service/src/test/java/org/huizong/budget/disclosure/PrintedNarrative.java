package org.huizong.budget.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huizong.budget.disclosure.domain.Block;
import org.huizong.budget.disclosure.domain.BudgetDisclosure;
import org.huizong.budget.disclosure.domain.Run;
import org.huizong.reader.DisclosureReader;
import org.huizong.reader.RunningText;

/**
 * The chapters of a published narrative and the figures in each, of the print as of what was written anew.
 *
 * @param from what the narrative begins with: the last place where it stands
 * @param until what stands behind it
 * @param chapter what a chapter begins with
 * @param foreign passages that are compared nowhere: the forms of the goals, and what the unit wrote of its achievements
 */
record PrintedNarrative(String name, String from, String until, Pattern chapter, String foreign) {

    private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d年");

    static PrintedNarrative xinjiang(String name) {
        return new PrintedNarrative(
                name, "第三部分", "第四部分", Pattern.compile("(?:十一|[一二三四五六七八九十])、关于|十二、其他重要事项的情况说明"), "具体情况见下表.*其他需说明的事项");
    }

    static PrintedNarrative hubei() {
        return new PrintedNarrative(
                SampleBooks.HUBEI,
                "二、部门基本情况",
                "第三部分曾都区信访局",
                Pattern.compile("二、部门基本情况|（[一二三四五六七八]）(?:收入|支出|财政|政府|国有|机关)|二、2025年"),
                "(?!)");
    }

    static PrintedNarrative accounts() {
        return new PrintedNarrative(
                SampleBooks.ACCOUNTS,
                "二、机构设置及人员情况",
                "第三部分专业名词解释",
                Pattern.compile("二、机构设置|(?:十一|[一二三四五六七八九十])、[^，。；、]{2,40}?情况(?:的|总体)*说明"),
                "预算绩效管理取得的成效.*");
    }

    static PrintedNarrative of(String name) {
        return switch (name) {
            case SampleBooks.HUBEI -> hubei();
            case SampleBooks.ACCOUNTS -> accounts();
            default -> xinjiang(name);
        };
    }

    List<List<String>> printed() {
        return chapters(
                RunningText.of(DisclosureReader.read(SampleBooks.text(name))).text());
    }

    List<List<String>> regenerated(BudgetDisclosure disclosure) {
        return chapters(text(disclosure));
    }

    private List<List<String>> chapters(String document) {
        var text = document.substring(document.lastIndexOf(from), document.lastIndexOf(until))
                .replaceAll(foreign, "");
        var starts = new ArrayList<>(
                chapter.matcher(text).results().map(MatchResult::start).toList());
        starts.add(text.length());
        var chapters = new ArrayList<List<String>>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            chapters.add(figures(text.substring(starts.get(i), starts.get(i + 1))));
        }
        return chapters;
    }

    private static List<String> figures(String text) {
        return FIGURE.matcher(YEAR.matcher(text).replaceAll("年"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String text(BudgetDisclosure disclosure) {
        var text = new StringBuilder();
        for (var part : disclosure.parts()) {
            text.append(part.heading());
            part.blocks().forEach(block -> text.append(text(block)));
        }
        return text.toString().replaceAll("\\s", "");
    }

    private static String text(Block block) {
        if (block instanceof Block.Heading heading) {
            return heading.text();
        }
        return block instanceof Block.Paragraph paragraph ? Run.plain(paragraph.runs()) : "";
    }
}
