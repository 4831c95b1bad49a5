package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huizong.reader.PrintedLines;

/**
 * The body of a table without ruled lines: lines whose texts stand in counted columns, put together to rows where cells run
 * over several lines.
 */
final class UnruledTable {

    private static final String FIGURE = "-?\\d[\\d,]*\\.\\d{2,6}|[-—–－]{1,3}";
    private static final String CODE = "\\d{2,9}";
    /** Lines of one row are nearer to each other than this many percent of the usual distance of rows. */
    private static final int WITHIN_ROW = 75;
    /** A line this far from the one before it, in percent of the distance of rows, begins a row. */
    private static final int WHOLE_ROW = 90;
    /** Of the next largest gap, in percent: a gap this much larger parts rows. */
    private static final int PARTS = 106;

    private final CountedColumns columns;
    private final List<TextLine> lines;

    UnruledTable(CountedColumns columns, List<TextLine> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    void print(PrintedLines printed) {
        var starts = starts();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            printed.row(cells(lines.subList(starts.get(i), end)));
        }
    }

    private List<String> cells(List<TextLine> row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < columns.count(); column++) {
            int at = column;
            cells.add(PrintedLines.joined(row.stream()
                    .flatMap(line -> line.runs().stream())
                    .filter(run -> columns.column(run) == at)
                    .map(TextLine.Run::text)
                    .toList()));
        }
        return cells;
    }

    /** Indices of the lines with which rows begin. */
    private List<Integer> starts() {
        var anchors = anchors();
        int pitch = pitch(anchors);
        var starts = new TreeSet<Integer>();
        starts.add(0);
        for (int i = 0; i <= anchors.size(); i++) {
            int first = i == 0 ? 0 : anchors.get(i - 1);
            int second = i == anchors.size() ? lines.size() - 1 : anchors.get(i);
            var apart = IntStream.rangeClosed(first + 1, second)
                    .filter(at -> pitch > 0 && gap(at) * 100 >= pitch * WHOLE_ROW)
                    .boxed()
                    .toList();
            starts.addAll(apart);
            if (apart.isEmpty() && i > 0 && i < anchors.size()) {
                starts.addAll(parted(first, second));
            }
        }
        return List.copyOf(starts);
    }

    /** The distance of rows that take one line each; the largest one of lines when no two such rows follow each other. */
    private int pitch(List<Integer> anchors) {
        return IntStream.range(1, anchors.size())
                .filter(i -> anchors.get(i) == anchors.get(i - 1) + 1)
                .map(i -> gap(anchors.get(i)))
                .min()
                .orElseGet(() ->
                        IntStream.range(1, lines.size()).map(this::gap).max().orElse(0));
    }

    /** Lines with a code or a whole figure, one for each row. */
    private List<Integer> anchors() {
        var candidates = new ArrayList<>(IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).runs().stream().anyMatch(this::opens))
                .boxed()
                .toList());
        int usual = usualDistance(candidates);
        for (int i = 1; i < candidates.size(); i++) {
            var before = lines.get(candidates.get(i - 1));
            var line = lines.get(candidates.get(i));
            if ((line.baseline() - before.baseline()) * 100 < usual * WITHIN_ROW
                    && Collections.disjoint(filled(before), filled(line))) {
                candidates.remove(i--);
            }
        }
        return candidates;
    }

    private boolean opens(TextLine.Run run) {
        return run.text().matches(FIGURE)
                || columns.column(run) == 0 && run.text().matches(CODE);
    }

    private List<Integer> filled(TextLine line) {
        return line.runs().stream().map(columns::column).toList();
    }

    private int usualDistance(List<Integer> indices) {
        var distances = IntStream.range(1, indices.size())
                .map(i -> lines.get(indices.get(i)).baseline()
                        - lines.get(indices.get(i - 1)).baseline())
                .sorted()
                .toArray();
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    /** Where rows begin behind the first anchor: behind the widest gap; where none is wider, every line is a row. */
    private List<Integer> parted(int first, int second) {
        var byGap = IntStream.rangeClosed(first + 1, second)
                .boxed()
                .sorted(Comparator.comparingInt(this::gap).reversed())
                .toList();
        boolean wider = byGap.size() == 1 || gap(byGap.get(0)) * 100 > gap(byGap.get(1)) * PARTS;
        return wider ? byGap.subList(0, 1) : byGap;
    }

    private int gap(int index) {
        return lines.get(index).baseline() - lines.get(index - 1).baseline();
    }
}
