package org.huizong.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.reader.DisclosureDocument.SourceLine;
import org.huizong.reader.Section.LineStart;
import org.huizong.reader.Section.Paragraph;
import org.huizong.reader.Section.Row;

/** The two readings of a section's body: line by line as cells, and as running text. */
final class Bodies {

    private static final Pattern MARKDOWN_ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern MARKDOWN_RULE = Pattern.compile("[\\s|:\\-]+");
    private static final Pattern OPENS_PARAGRAPH = Pattern.compile(
            "(?:[-*•] )?(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\\d{1,2}[.、．](?!\\d)|第[一二三四五六七八九十]{1,3}部分|[^，。；]{2,12}[：:]).*");
    private static final Pattern ENDS_PARAGRAPH = Pattern.compile(".*[。；！？;：:]");
    /** Lines that a page wraps are filled; a paragraph may go on only behind a line at least this full, in percent. */
    private static final int FILLED = 82;

    private static final int NEIGHBOURS = 6;
    /** A line wider than this was never wrapped by a page. */
    private static final int WIDEST_PAGE = 130;

    private Bodies() {}

    static List<Row> rows(List<SourceLine> body) {
        var rows = new ArrayList<Row>();
        for (var line : body) {
            var text = Typography.withoutMarkup(line.text());
            if (!line.isBlank() && !isRule(text)) {
                rows.add(row(line.number(), text));
            }
        }
        return List.copyOf(rows);
    }

    private static boolean isRule(String text) {
        return text.contains("|")
                && text.contains("-")
                && MARKDOWN_RULE.matcher(text).matches();
    }

    private static Row row(int number, String text) {
        if (text.indexOf('\t') >= 0) {
            return new Row(number, number, true, stripped(text.split("\t", -1)));
        }
        if (MARKDOWN_ROW.matcher(text).matches()) {
            var inner = text.strip();
            return new Row(
                    number,
                    number,
                    true,
                    stripped(inner.substring(1, inner.length() - 1).split("\\|", -1)));
        }
        return new Row(number, number, false, words(text));
    }

    private static List<String> stripped(String[] cells) {
        return Arrays.stream(cells).map(Bodies::strip).toList();
    }

    private static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && Typography.isSpace(cell.charAt(from))) {
            from++;
        }
        while (to > from && Typography.isSpace(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Typography.isSpace(text.charAt(i));
            if (space && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return List.copyOf(words);
    }

    static List<Paragraph> paragraphs(List<SourceLine> body) {
        var printed = body.stream()
                .filter(line -> !Typography.compact(Typography.withoutMarkup(line.text()))
                        .isEmpty())
                .filter(line -> !Typography.isPageNumber(line.text()))
                .toList();
        var paragraphs = new ArrayList<Paragraph>();
        int from = 0;
        for (int i = 0; i < printed.size(); i++) {
            if (i + 1 == printed.size() || !goesOn(printed, i)) {
                paragraphs.add(join(printed.subList(from, i + 1)));
                from = i + 1;
            }
        }
        return List.copyOf(paragraphs);
    }

    private static boolean goesOn(List<SourceLine> printed, int index) {
        var line = Typography.compact(printed.get(index).text());
        var next = printed.get(index + 1).text().strip();
        if (ENDS_PARAGRAPH.matcher(line).matches()
                || OPENS_PARAGRAPH.matcher(next).matches()) {
            return false;
        }
        int widest = 0;
        int to = Math.min(printed.size(), index + NEIGHBOURS + 1);
        for (var neighbour : printed.subList(Math.max(0, index - NEIGHBOURS), to)) {
            widest = Math.max(widest, Typography.width(neighbour.text().strip()));
        }
        return widest <= WIDEST_PAGE
                && line.indexOf('\t') < 0
                && Typography.width(printed.get(index).text().strip()) * 100 >= widest * FILLED;
    }

    private static Paragraph join(List<SourceLine> lines) {
        var text = new StringBuilder();
        var starts = new ArrayList<LineStart>();
        for (var line : lines) {
            var part = String.join(" ", words(Typography.withoutMarkup(line.text())));
            if (!text.isEmpty() && needsSpace(text.charAt(text.length() - 1), part.charAt(0))) {
                text.append(' ');
            }
            starts.add(new LineStart(line.number(), text.length()));
            appendTight(text, part);
        }
        return new Paragraph(
                lines.get(0).number(), lines.get(lines.size() - 1).number(), text.toString(), List.copyOf(starts));
    }

    private static void appendTight(StringBuilder text, String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c != ' ' || needsSpace(part.charAt(i - 1), part.charAt(i + 1))) {
                text.append(c);
            }
        }
    }

    /** Only between two words of Latin letters or digits. */
    private static boolean needsSpace(char before, char after) {
        return !Typography.isWide(before) && !Typography.isWide(after);
    }
}
