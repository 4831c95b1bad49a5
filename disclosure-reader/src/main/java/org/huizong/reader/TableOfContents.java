package org.huizong.reader;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** 目录: where a printed table of contents stands, so that its entries are not taken for headings. */
final class TableOfContents {

    private static final Pattern TITLE = Pattern.compile("目录");
    private static final Pattern ENTRY = Pattern.compile(
            "(?:[-*•·]?)((?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|(?:附|公开)?表\\d{1,2}).*?)[.．…·\\d]*");
    private static final Pattern PART = Pattern.compile("第[一二三四五六七八九十]{1,3}部分.*");

    private TableOfContents() {}

    /** Index of the first line behind the table of contents, 0 when the document prints none. */
    static int end(List<String> compactLines) {
        int start = start(compactLines);
        if (start < 0) {
            return 0;
        }
        var seen = new HashSet<String>();
        for (int i = start; i < compactLines.size(); i++) {
            var matcher = ENTRY.matcher(compactLines.get(i));
            if (matcher.matches() && !seen.add(matcher.group(1))) {
                return bodyStart(compactLines, start, i);
            }
        }
        return start;
    }

    /** The title 目录, or the first part when every part is printed twice. */
    private static int start(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (TITLE.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        var parts = new HashSet<String>();
        int first = -1;
        for (int i = 0; i < lines.size(); i++) {
            var matcher = ENTRY.matcher(lines.get(i));
            if (matcher.matches() && PART.matcher(matcher.group(1)).matches()) {
                first = first < 0 ? i : first;
                if (!parts.add(matcher.group(1))) {
                    return parts.size() > 1 ? first : -1;
                }
            }
        }
        return -1;
    }

    /** The first repeated entry may be a chapter whose part stands, printed otherwise than in the contents, before it. */
    private static int bodyStart(List<String> lines, int start, int repeated) {
        for (int i = repeated; i > start; i--) {
            if (PART.matcher(lines.get(i)).matches()) {
                return repeatsPart(lines, start, i) ? i : repeated;
            }
        }
        return repeated;
    }

    private static boolean repeatsPart(List<String> lines, int start, int index) {
        var marker = lines.get(index).substring(0, lines.get(index).indexOf("分") + 1);
        return lines.subList(start, index).stream()
                .anyMatch(line -> line.startsWith(marker) || line.startsWith("-" + marker));
    }
}
