package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huizong.reader.DisclosureDocument;
import org.huizong.reader.RunningText;
import org.huizong.reader.Section;
import org.huizong.reader.Section.Row;
import org.huizong.reader.Typography;

/**
 * The lines of a table without captions and headers, which a page break repeats, and without the sentence that declares
 * the table empty.
 */
final class TableBody {

    private static final Pattern CAPTION = Pattern.compile(
            "(?:(?:编制|编报|填报|公开|预算|主管|汇总|申报)?(?:部门|单位)(?:[（(]单位[）)])?(?:名称)?)(?:[（(](?:公章|盖章)[）)])?[:：](?!人民币|万?元|亿元).*");
    private static final Pattern UNIT =
            Pattern.compile("[（(]?(?:金额|计量|货币)?单位(?:[:：]|(?=[（(]))[（(]?(?:人民币)?(?:元|万元|亿元)(?:人民币)?[）)]?");
    private static final Pattern COLUMN_NUMBERS = Pattern.compile("[※*★☆]+(?:\\d{1,2})*|栏次|[类款项]|\\d{1,2}|—");
    /** 注：… below a table. */
    private static final Pattern NOTE = Pattern.compile("[（(]?(?:备?注|附注|说明)[）)]?(?:\\d{0,2}[:：]|\\d{1,2}[.、．]).*");

    private static final Pattern EMPTY =
            Pattern.compile("(?:没有|未安排|未使用|不涉及|无)[^。]{0,160}?(?:空表|空白表|[此本该]表为?空|[此本该]表[无没][有]?(?:数据|内容))。?");
    private final Predicate<TableLine> startsData;
    private final Predicate<TableLine> goesOn;
    private final RowShape shape;
    private final List<TableLine> lines = new ArrayList<>();
    private final List<TableLine> lost = new ArrayList<>();
    /** Lines behind a repeated caption, of which a line of column numbers makes a header. */
    private final List<TableLine> unsettled = new ArrayList<>();

    private final List<TableLine> notes = new ArrayList<>();
    private final StringBuilder header = new StringBuilder();
    private final List<TableLine> headings = new ArrayList<>();
    private int declaredEmpty;
    private int firstFigureCell = -1;
    private int numberedColumns;
    private boolean skipping = true;
    private boolean headerKnown;

    /**
     * @param startsData tells the first row of data from a line of the header, where no line of column numbers ends the header
     * @param goesOn tells any row of data from a line of a repeated header
     */
    TableBody(Predicate<TableLine> startsData, Predicate<TableLine> goesOn, RowShape shape) {
        this.startsData = startsData;
        this.goesOn = goesOn;
        this.shape = shape;
    }

    void read(DisclosureDocument document, Section section) {
        var sentence = emptySentence(document, section);
        skipping = true;
        var rows = section.rows();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean inSentence = row.firstLine() >= sentence[0] && row.firstLine() <= sentence[1];
            if (!inSentence && !isPageNumber(rows, i)) {
                take(line(row));
            }
        }
        settle();
    }

    /** {@code — 12 —}, or a bare number where a page ends: in front of a repeated caption, or at the end of the table. */
    private static boolean isPageNumber(List<Row> rows, int index) {
        var text = String.join("", rows.get(index).cells());
        boolean pageEnds = index + 1 == rows.size()
                || CAPTION.matcher(line(rows.get(index + 1)).compact()).matches();
        return Typography.isPageNumber(text) || pageEnds && index > 0 && text.matches("\\d{1,3}");
    }

    private void take(TableLine line) {
        var compact = line.compact();
        if (compact.isEmpty() || UNIT.matcher(compact).matches()) {
            return;
        }
        if (CAPTION.matcher(compact).matches()) {
            skipping = true;
        } else if (isColumnNumbers(line)) {
            skipping = false;
            headerKnown = true;
            unsettled.clear();
            number(line);
        } else if (headerKnown && NOTE.matcher(compact).matches()) {
            skipping = true;
            notes.add(line);
        } else if (!skipping || startsData.test(line) || headerKnown && !isHeader(line) && goesOn.test(line)) {
            skipping = false;
            headerKnown = true;
            settle();
            lines.add(line);
        } else if (!headerKnown) {
            header.append(Typography.canonical(compact));
            headings.add(line);
        } else if (!isHeader(line)) {
            unsettled.add(line);
        }
    }

    private void settle() {
        lost.addAll(unsettled);
        unsettled.clear();
    }

    /** A repeated header may break its lines elsewhere. */
    private boolean isHeader(TableLine line) {
        return line.words().stream().allMatch(word -> header.indexOf(Typography.canonical(word)) >= 0);
    }

    private static boolean isColumnNumbers(TableLine line) {
        return line.words().stream()
                        .allMatch(word -> COLUMN_NUMBERS.matcher(word).matches())
                && (line.compact().indexOf('※') >= 0 || line.compact().contains("栏次") || countsUp(line));
    }

    /** 1 2 3 …: no row of amounts does. */
    private static boolean countsUp(TableLine line) {
        var numbers = line.words().stream()
                .filter(word -> word.chars().allMatch(Character::isDigit))
                .toList();
        return numbers.size() > 2
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(Integer.toString(i + 1)));
    }

    private void number(TableLine line) {
        numberedColumns = (int) line.words().stream()
                .filter(word -> word.chars().allMatch(Character::isDigit))
                .count();
        if (line.positional()) {
            firstFigureCell = line.cells().indexOf("1");
        }
    }

    /** First and last line of the sentence that declares the table empty. */
    private int[] emptySentence(DisclosureDocument document, Section section) {
        var text = RunningText.of(document, section.firstLine(), section.lastLine());
        var matcher = EMPTY.matcher(text.text());
        if (!matcher.find()) {
            return new int[] {0, -1};
        }
        int first = text.lineAt(matcher.start());
        int last = text.lineAt(matcher.end() - 1);
        declaredEmpty = first;
        int before = section.firstLine();
        for (var row : section.rows()) {
            if (row.firstLine() < first && (isColumnNumbers(line(row)) || startsData.test(line(row)))) {
                before = row.firstLine();
            }
        }
        return new int[] {before == section.firstLine() ? first : before + 1, last};
    }

    static TableLine line(Row row) {
        var words = row.cells().stream()
                .flatMap(cell -> Arrays.stream(cell.split("[\\s\\u3000\\u00a0]+")))
                .filter(word -> !word.isEmpty())
                .toList();
        return new TableLine(
                row.firstLine(),
                row.positional(),
                row.cells().stream().map(Typography::compact).toList(),
                words);
    }

    /** Joins a row of a tab-separated table whose cell of text breaks over lines. */
    private void joinBrokenCells() {
        for (int i = 0; i + 1 < lines.size(); i++) {
            while (i + 1 < lines.size() && shape.isBroken(lines.get(i), lines.get(i + 1))) {
                lines.set(i, lines.get(i).joined(lines.remove(i + 1)));
            }
        }
    }

    List<TableLine> lines() {
        joinBrokenCells();
        long amounts = words().map(Typography::canonical)
                .filter(word -> word.matches("-?[\\d,]+\\.\\d+"))
                .count();
        long whole = words().filter(word -> word.matches("\\d*[1-9]\\d*"))
                .filter(word -> !word.matches("\\d{2,3}|\\d{5}|\\d{7}"))
                .count();
        boolean decimals = amounts > 4 * whole && amounts > 0;
        return lines.stream().map(line -> line.withDecimals(decimals)).toList();
    }

    private Stream<String> words() {
        return lines.stream().flatMap(line -> line.words().stream());
    }

    /** Lines between a repeated header and the next row that belong to neither. */
    List<TableLine> lost() {
        return lost;
    }

    /** Lines above the first row or count of columns. */
    List<TableLine> headings() {
        return headings;
    }

    /** Remarks below the rows. */
    List<TableLine> notes() {
        return notes;
    }

    int declaredEmpty() {
        return declaredEmpty;
    }

    /** Index of the first figure's cell as the document numbers its columns, -1 when it does not. */
    int firstFigureCell() {
        return firstFigureCell;
    }

    /** How many columns the document numbers, 0 when it numbers none. */
    int numberedColumns() {
        return numberedColumns;
    }
}
