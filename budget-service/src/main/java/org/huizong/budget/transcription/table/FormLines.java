package org.huizong.budget.transcription.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.budget.departmentalbudget.domain.PrintedFigure;
import org.huizong.budget.tableset.TableTemplate;
import org.huizong.budget.transcription.CodeNames;

/** 表式: lines of a printed form as the lines of a table with rows and columns. A line that it cannot turn is reported. */
final class FormLines {

    private static final Pattern LINE_NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern CLASS_NUMBER = Pattern.compile("^[一二三四五六七八九十]{1,3}、");
    private static final Pattern ECONOMIC_CODE = Pattern.compile("\\d{3}(?:\\d{2})?");

    private final TableReading reading;
    private final TableTemplate template;
    private final CodeNames codes;

    FormLines(TableReading reading, CodeNames codes) {
        this.reading = reading;
        this.template = reading.template();
        this.codes = codes;
    }

    List<TableLine> of(List<TableLine> lines) {
        var form = template.printedForm();
        if (form.lineNumbers()) {
            return lines.stream()
                    .flatMap(line -> withoutLineNumbers(line).stream())
                    .toList();
        }
        if (form.isInBlocks()) {
            return blocks(lines);
        }
        return form.isAcross() ? across(lines) : lines;
    }

    private List<TableLine> withoutLineNumbers(TableLine line) {
        if (!line.positional()) {
            return unnumbered(line.words()).stream()
                    .map(words -> new TableLine(line.number(), false, words, words, line.decimals()))
                    .toList();
        }
        int right = 2 + template.columns().size();
        var cells = new ArrayList<String>();
        for (int i = 0; i < line.cells().size(); i++) {
            if (i != 1 && i != right + 1) {
                cells.add(i == right ? coded(line.cells().get(i)) : line.cells().get(i));
            }
        }
        return List.of(positional(line, cells));
    }

    private static TableLine positional(TableLine line, List<String> cells) {
        var words = cells.stream().filter(cell -> !cell.isEmpty()).toList();
        return new TableLine(line.number(), true, cells, words, line.decimals());
    }

    /**
     * The first figure behind a label is the number of its line. A label that follows a number has a half of its own: the
     * amounts of the half in front of it are blank.
     */
    private List<List<String>> unnumbered(List<String> words) {
        var halves = new ArrayList<List<String>>();
        var half = new ArrayList<String>();
        boolean behindLabel = false;
        boolean behindNumber = false;
        for (var word : words) {
            boolean figure = PrintedFigure.isFigure(word);
            boolean number = figure && behindLabel && LINE_NUMBER.matcher(word).matches();
            if (!figure && behindNumber) {
                halves.add(List.copyOf(half));
                half.clear();
            }
            if (!number) {
                half.add(figure ? word : coded(word));
            }
            behindLabel = !figure;
            behindNumber = number;
        }
        halves.add(List.copyOf(half));
        return halves;
    }

    /** A class of the functional classification with its code in front; any other label as it is. */
    private String coded(String label) {
        var name = CLASS_NUMBER.matcher(label).replaceFirst("");
        if (name.equals(label)) {
            return label;
        }
        return List.of(name, name + "支出").stream()
                .flatMap(candidate -> codes.codes(candidate).stream())
                .filter(code -> code.length() == 3)
                .findFirst()
                .map(code -> code + name)
                .orElse(label);
    }

    private List<TableLine> blocks(List<TableLine> lines) {
        var rows = new ArrayList<TableLine>();
        var totals = new ArrayList<String>(List.of("", "合计", ""));
        template.columns().stream().skip(1).forEach(column -> totals.add(""));
        int totalLine = 0;
        for (var line : lines) {
            for (var item : items(line.words())) {
                var total = totalColumn(item.name());
                if (total.isPresent()) {
                    totals.set(2 + template.columns().indexOf(total.get()), item.amount());
                    totalLine = line.number();
                } else if (!item.code().isEmpty()) {
                    rows.add(positional(line, cells(item)));
                } else {
                    reading.unreadable(line, "表样中没有的行");
                }
            }
        }
        if (totalLine > 0) {
            rows.add(0, new TableLine(totalLine, true, totals, List.copyOf(totals)));
        }
        return rows;
    }

    private record Item(String code, String name, String amount) {}

    private static List<Item> items(List<String> words) {
        var items = new ArrayList<Item>();
        for (int i = 0; i < words.size(); ) {
            boolean code = ECONOMIC_CODE.matcher(words.get(i)).matches()
                    && i + 1 < words.size()
                    && !PrintedFigure.isFigure(words.get(i + 1));
            int at = code ? i + 1 : i;
            int end = at;
            while (end < words.size() && !PrintedFigure.isFigure(words.get(end))) {
                end++;
            }
            boolean blank = end == words.size() || opensItem(words, end);
            items.add(new Item(
                    code ? words.get(i) : "", String.join("", words.subList(at, end)), blank ? "" : words.get(end)));
            i = blank ? Math.max(end, i + 1) : end + 1;
        }
        return items;
    }

    /** A code with its name behind it: the amount in front of it is blank. */
    private static boolean opensItem(List<String> words, int at) {
        return ECONOMIC_CODE.matcher(words.get(at)).matches()
                && at + 1 < words.size()
                && !PrintedFigure.isFigure(words.get(at + 1));
    }

    private Optional<String> totalColumn(String name) {
        return template.printedForm().blockTotals().entrySet().stream()
                .filter(total -> total.getValue().stream().anyMatch(label -> Labels.equal(label, name)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A section is printed once: its amount is its total and that of its part. */
    private List<String> cells(Item item) {
        var cells = new ArrayList<>(List.of(item.code(), item.name()));
        for (var column : template.columns()) {
            var classes = template.printedForm().blocks().getOrDefault(column, List.of());
            boolean part = classes.contains(item.code().substring(0, 3));
            cells.add(part || column.equals(template.columns().get(0)) ? item.amount() : "");
        }
        return cells;
    }

    private List<TableLine> across(List<TableLine> lines) {
        var names = template.printedForm().across();
        int columns = template.columns().size();
        var rows = new ArrayList<TableLine>();
        for (var line : lines) {
            var figures = line.positional() ? line.cells() : line.words();
            boolean whole = figures.size() == names.size() * columns
                    && figures.stream().allMatch(figure -> figure.isEmpty() || PrintedFigure.isFigure(figure));
            if (!whole) {
                reading.unreadable(line, "数字个数与表列不符，无法归列");
                continue;
            }
            for (int i = 0; i < names.size(); i++) {
                var cells = new ArrayList<>(List.of(names.get(i)));
                for (int column = 0; column < columns; column++) {
                    cells.add(figures.get(column * names.size() + i));
                }
                rows.add(new TableLine(line.number(), true, cells, List.copyOf(cells), line.decimals()));
            }
        }
        return rows;
    }
}
