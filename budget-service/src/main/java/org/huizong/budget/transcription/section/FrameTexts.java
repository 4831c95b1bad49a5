package org.huizong.budget.transcription.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.BookText;
import org.huizong.budget.transcription.section.Passages.Passage;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.Section;
import org.huizong.reader.Section.Kind;
import org.huizong.reader.Typography;

/** 文字部分: what frames the figures: headings of the parts, duties, sentences of empty tables, glossary, date, signature. */
final class FrameTexts {

    private static final Pattern DUTIES = Pattern.compile("职能|职责");
    private static final Pattern TERM = Pattern.compile("[^，。；：]{2,30}：.+");
    private static final Pattern EMPTY = Pattern.compile("(?:没有|未安排|未使用|不涉及|无)[^。]{0,160}?(?:空表|空白表)。?");
    private static final Pattern DATE = Pattern.compile("2\\d{3}年\\d{1,2}月\\d{1,2}日");
    private static final Pattern SIGNATURE = Pattern.compile("[\\u4e00-\\u9fff（）]{4,40}");
    private static final Pattern LISTED_TITLE = Pattern.compile("《([^》]{4,60}表)》");
    /** 落款 stands in the last lines of the document. */
    private static final int LAST_LINES = 12;

    private final DisclosureDocument document;
    private final SentenceText text;
    private final Passages passages;
    private final List<BookText> texts = new ArrayList<>();

    FrameTexts(DisclosureDocument document, SentenceText text) {
        this.document = document;
        this.text = text;
        this.passages = new Passages(document);
    }

    List<BookText> read() {
        int dateLine = ending();
        for (var section : document.sections()) {
            switch (section.kind()) {
                case PART -> {
                    add("part#" + ordinal("part#"), section.marker() + section.title(), section.firstLine());
                    listedTitles(section);
                    glossary(section, dateLine);
                }
                case TABLE -> {
                    add("table-title#" + ordinal("table-title#"), section.title(), section.firstLine());
                    empty(section);
                }
                case CHAPTER -> {
                    duties(section);
                    listedTitle(section);
                }
                default -> {}
            }
        }
        return texts;
    }

    private int ordinal(String prefix) {
        return 1
                + (int) texts.stream()
                        .filter(known -> known.key().startsWith(prefix))
                        .count();
    }

    private void add(String key, String passage, int line) {
        if (!passage.isEmpty()) {
            texts.add(new BookText(key, passage, line));
        }
    }

    private void listedTitles(Section section) {
        for (var paragraph : section.paragraphs()) {
            var matcher = LISTED_TITLE.matcher(Typography.compact(paragraph.text()));
            while (matcher.find()) {
                add("table-title#" + ordinal("table-title#"), matcher.group(1), paragraph.firstLine());
            }
        }
    }

    private void listedTitle(Section chapter) {
        var matcher = LISTED_TITLE.matcher(chapter.title());
        if (matcher.matches()) {
            add("table-title#" + ordinal("table-title#"), matcher.group(1), chapter.firstLine());
        }
    }

    private void duties(Section section) {
        if (ordinal("duties") == 1 && DUTIES.matcher(section.title()).find()) {
            var duties = passages.of(section, Kind.CHAPTER, document.lines().size());
            if (!duties.isEmpty()) {
                add(
                        "duties",
                        String.join("\n", duties.stream().map(Passage::text).toList()),
                        duties.get(0).line());
            }
        }
    }

    private void empty(Section table) {
        int from = text.startOf(table.firstLine());
        int to = text.startOf(table.lastLine() + 1);
        var matcher = EMPTY.matcher(text.plain()).region(from, to);
        if (matcher.find()) {
            // The header of the table stands in front of the sentence without any punctuation: it begins with its line.
            int start = text.startOf(text.lineAt(matcher.start()));
            int end = matcher.end() - (text.plain().charAt(matcher.end() - 1) == '。' ? 1 : 0);
            add("t" + table.marker().replaceAll("\\D", "") + "/empty", text.printed(start, end), text.lineAt(start));
        }
    }

    private void glossary(Section part, int dateLine) {
        if (!part.title().contains("名词解释")) {
            return;
        }
        for (var passage : passages.of(part, Kind.PART, dateLine - 1)) {
            var term = Passages.withoutNumber(passage.text());
            if (TERM.matcher(Passages.full(term)).matches()) {
                add("glossary#" + ordinal("glossary#"), term, passage.line());
            }
        }
    }

    /** The line of the date; behind the last line where none is printed. */
    private int ending() {
        int last = document.lastPrintedLine();
        for (int number = last; number > Math.max(0, last - LAST_LINES); number--) {
            if (DATE.matcher(compact(number)).matches()) {
                int signed = signature(number);
                add("published-on", compact(number), number);
                return signed;
            }
        }
        return last + 1;
    }

    private int signature(int dateLine) {
        for (int number = dateLine - 1; number > Math.max(0, dateLine - LAST_LINES); number--) {
            var compact = compact(number);
            if (SIGNATURE.matcher(Passages.full(compact)).matches()) {
                add("signature", compact, number);
                return number;
            }
            if (!compact.isEmpty()) {
                return dateLine;
            }
        }
        return dateLine;
    }

    private String compact(int line) {
        return Typography.compact(
                Typography.withoutMarkup(document.lines().get(line - 1).text()));
    }
}
