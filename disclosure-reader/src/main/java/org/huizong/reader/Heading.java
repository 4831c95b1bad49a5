package org.huizong.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huizong.reader.Section.Kind;

/**
 * A line that opens a section. A line that merely begins like one, such as a duty （一）贯彻落实… or an entry of the
 * glossary, is running text and no heading.
 *
 * @param lastLine index of the last line that the heading takes, when its title breaks over lines
 */
record Heading(Kind kind, String marker, String title, int firstIndex, int lastIndex) {

    private static final String NUMERALS = "[一二三四五六七八九十百零〇]{1,4}";
    private static final Pattern PART = Pattern.compile("(第" + NUMERALS + "部分)(.*)");
    private static final Pattern CHAPTER = Pattern.compile("(" + NUMERALS + "、)(.+)");
    private static final Pattern ITEM = Pattern.compile("([（(]" + NUMERALS + "[）)])(.+)");
    private static final Pattern TABLE =
            Pattern.compile("(?:附|公开)?(表(?:\\d{1,2}|" + NUMERALS + "))[：:、.．]?([^，。；0-9]*表?)");
    /** 公开01表: how final accounts number their tables, above, below or behind the title. */
    private static final Pattern ACCOUNTS_TABLE = Pattern.compile("([\\u4e00-\\u9fff“”（）()、]{3,40}表)?公开(\\d{1,2})表");

    private static final Pattern FORM = Pattern.compile("[\\u4e00-\\u9fff“”（）()、]{3,40}表");
    private static final Pattern BRACKETED_YEAR = Pattern.compile("[（(][12]\\d{3}年度?[）)]");
    private static final Pattern SENTENCE = Pattern.compile("[。；;！？]");
    private static final Pattern ENDED = Pattern.compile(".*(?:说明|情况|表|职能|职责|概况|解释|事项|目标|附件)");
    private static final Pattern MAY_CONTINUE = Pattern.compile("[^0-9：:、]*(?:20\\d{2}年)?[^0-9：:]*");
    /** Longer than any heading: what follows the marker is running text. */
    private static final int MAX_TITLE = 80;

    private static final int MAX_ITEM_TITLE = 30;
    private static final int MAX_LABEL = 8;
    private static final int MAX_CONTINUATION = 3;

    /** The heading that begins at the index, if the line there is one. */
    static Optional<Heading> at(List<String> compactLines, int index) {
        var line = compactLines.get(index);
        if (line.isEmpty()
                || line.length() > MAX_TITLE
                || SENTENCE.matcher(line).find()) {
            return Optional.empty();
        }
        return titled(compactLines, index)
                .or(() -> table(compactLines, index))
                .or(() -> accountsTable(compactLines, index))
                .or(() -> numbered(PART, Kind.PART, compactLines, index))
                .or(() -> numbered(CHAPTER, Kind.CHAPTER, compactLines, index))
                .or(() -> numbered(ITEM, Kind.ITEM, compactLines, index))
                .or(() -> form(compactLines, index));
    }

    private static Optional<Heading> table(List<String> lines, int index) {
        var matcher = TABLE.matcher(lines.get(index));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var title = new StringBuilder(matcher.group(2));
        int last = index;
        while (!title.toString().endsWith("表") && last - index <= MAX_CONTINUATION * 2) {
            int next = nextPrinted(lines, last);
            if (next < 0 || title.length() + lines.get(next).length() > MAX_TITLE || startsTableBody(lines.get(next))) {
                break;
            }
            // A sheet called 表1 repeats its number in the words of final accounts: 公开01表 is no title.
            if (!isAccountsNumber(lines.get(next))) {
                title.append(lines.get(next));
            }
            last = next;
        }
        if (!title.isEmpty() && !title.toString().endsWith("表")) {
            return Optional.empty();
        }
        return Optional.of(new Heading(Kind.TABLE, "表" + number(matcher.group(1)), title.toString(), index, last));
    }

    /** A title whose number stands below it, as a caption does: no other title follows. */
    private static Optional<Heading> titled(List<String> lines, int index) {
        int next = nextPrinted(lines, index);
        if (next < 0 || !FORM.matcher(lines.get(index)).matches()) {
            return Optional.empty();
        }
        var number = TABLE.matcher(lines.get(next));
        int behind = nextPrinted(lines, next);
        return number.matches() && number.group(2).isEmpty() && behind > 0 && !isTitle(lines.get(behind))
                ? Optional.of(new Heading(Kind.TABLE, "表" + number(number.group(1)), lines.get(index), index, next))
                : Optional.empty();
    }

    private static boolean isTitle(String line) {
        return line.endsWith("表") && !startsTableBody(line);
    }

    private static Optional<Heading> accountsTable(List<String> lines, int index) {
        var line = lines.get(index);
        int next = nextPrinted(lines, index);
        var matcher = ACCOUNTS_TABLE.matcher(line);
        if (matcher.matches() && matcher.group(1) != null) {
            return Optional.of(accountsTable(matcher, matcher.group(1), index, index));
        }
        if (next >= 0 && matcher.matches() && line.equals(lines.get(next))) {
            next = nextPrinted(lines, next);
        }
        if (next < 0) {
            return Optional.empty();
        }
        if (matcher.matches() && FORM.matcher(lines.get(next)).matches()) {
            return Optional.of(accountsTable(matcher, lines.get(next), index, next));
        }
        var number = ACCOUNTS_TABLE.matcher(lines.get(next));
        return FORM.matcher(line).matches() && number.matches() && number.group(1) == null
                ? Optional.of(accountsTable(number, line, index, next))
                : Optional.empty();
    }

    private static boolean isAccountsNumber(String line) {
        var matcher = ACCOUNTS_TABLE.matcher(line);
        return matcher.matches() && matcher.group(1) == null;
    }

    private static Heading accountsTable(Matcher number, String title, int first, int last) {
        return new Heading(Kind.TABLE, "表" + Integer.parseInt(number.group(2)), title, first, last);
    }

    private static boolean startsTableBody(String line) {
        return line.startsWith("编制")
                || line.startsWith("单位")
                || SENTENCE.matcher(line).find();
    }

    private static String number(String marker) {
        var digits = marker.substring(1);
        return digits.chars().allMatch(Character::isDigit) ? Integer.toString(Integer.parseInt(digits)) : digits;
    }

    private static Optional<Heading> form(List<String> lines, int index) {
        if (!FORM.matcher(lines.get(index)).matches()) {
            return Optional.empty();
        }
        int next = nextPrinted(lines, index);
        return next >= 0 && BRACKETED_YEAR.matcher(lines.get(next)).matches()
                ? Optional.of(new Heading(Kind.FORM, "", lines.get(index), index, index))
                : Optional.empty();
    }

    private static Optional<Heading> numbered(Pattern pattern, Kind kind, List<String> lines, int index) {
        Matcher matcher = pattern.matcher(lines.get(index));
        if (!matcher.matches() || !looksLikeTitle(kind, matcher.group(2))) {
            return Optional.empty();
        }
        var title = new StringBuilder(matcher.group(2));
        int last = index;
        while (isBroken(kind, title) && last - index <= MAX_CONTINUATION * 2) {
            int next = nextPrinted(lines, last);
            if (next < 0 || !continues(title, lines.get(next))) {
                break;
            }
            title.append(lines.get(next));
            last = next;
        }
        return Optional.of(new Heading(kind, fullWidth(matcher.group(1)), title.toString(), index, last));
    }

    private static boolean looksLikeTitle(Kind kind, String title) {
        return switch (kind) {
            case PART -> !title.contains("，");
            case ITEM ->
                isLabelled(title)
                        || title.length() <= MAX_ITEM_TITLE
                                && !title.contains("，")
                                && ENDED.matcher(title).matches();
            default -> !title.contains("，") && title.indexOf('：') < 0 && title.indexOf(':') < 0;
        };
    }

    /** A short label before a colon, such as 项目名称：. */
    private static boolean isLabelled(String title) {
        int colon = Math.max(title.indexOf('：'), title.indexOf(':'));
        return colon > 0 && colon <= MAX_LABEL;
    }

    /** Whether the title ends as titles do, which a row of a table does not. */
    boolean isEnded() {
        return isEnded(title);
    }

    private static boolean isBroken(Kind kind, CharSequence title) {
        return kind != Kind.ITEM && title.length() > 12 && !isEnded(title);
    }

    /** A title 关于… speaks of a 情况 or a 预算 and only then ends with 说明. */
    private static boolean isEnded(CharSequence title) {
        return title.toString().startsWith("关于")
                ? title.toString().endsWith("说明")
                : ENDED.matcher(title).matches();
    }

    /** A broken title goes on in a short line that brings it to an end. */
    private static boolean continues(CharSequence title, String next) {
        return title.length() + next.length() <= MAX_TITLE
                && !next.contains("，")
                && !SENTENCE.matcher(next).find()
                && !PART.matcher(next).matches()
                && (title.toString().startsWith("关于") ? MAY_CONTINUE : ENDED)
                        .matcher(next)
                        .matches();
    }

    private static int nextPrinted(List<String> lines, int index) {
        for (int i = index + 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static String fullWidth(String marker) {
        return marker.replace('(', '（').replace(')', '）');
    }
}
