package org.huizong.performance.transcription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huizong.performance.performancegoal.domain.IndicatorTarget;
import org.huizong.performance.performancegoal.domain.PerformanceIndicator;
import org.huizong.performance.performancegoal.domain.Points;
import org.huizong.performance.performancegoal.domain.SourceLines;
import org.huizong.performance.performancegoal.domain.TargetOperator;
import org.huizong.reader.DisclosureDocument.SourceLine;

/**
 * Rows of an indicator table in tab-separated text: the columns up to the weight are proved by the headings; behind it, scoring
 * rule and evidence may have shifted or stand in one cell, and a cell may have spilled over into a line of its own.
 */
final class TabbedIndicatorRows {

    private static final Pattern RULE = Pattern.compile("(.*?赋分)(.*)");

    private final List<SourceLine> lines;
    private final Vocabulary vocabulary;
    private final ReadingReport report;
    private final List<RowCells> rows = new ArrayList<>();

    /** Column positions; -1 for a column that the form does not have. */
    private record Columns(int level1, int level2, int level3, int target, int basis, int prior, int weight) {}

    private record RowCells(List<String> cells, int first, int last) {
        String at(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }

        String behind(int column) {
            return String.join("", cells.subList(Math.min(column + 1, cells.size()), cells.size()));
        }
    }

    TabbedIndicatorRows(List<SourceLine> lines, Vocabulary vocabulary, ReadingReport report) {
        this.lines = lines;
        this.vocabulary = vocabulary;
        this.report = report;
    }

    /** Empty when the lines do not prove their columns: then the words alone must tell. */
    Optional<List<PerformanceIndicator>> read() {
        int header = 0;
        while (header < lines.size() && lines.get(header).text().isBlank()) {
            header++;
        }
        if (header == lines.size()) {
            return Optional.empty();
        }
        var columns = columns(cells(lines.get(header).text()));
        if (columns.isEmpty() || !assemble(header + 1, columns.get())) {
            return Optional.empty();
        }
        return Optional.of(indicators(columns.get()));
    }

    private static Optional<Columns> columns(List<String> header) {
        int level1 = index(header, "一级指标");
        int level2 = index(header, "二级指标");
        int level3 = index(header, "三级指标");
        int target = index(header, "(年度)?(指标值|目标值)");
        int basis = index(header, ".*设[置定]依据");
        int prior = index(header, "上年.*完成值");
        int weight = index(header, ".*(权重|分值).*");
        boolean proved = level1 >= 0 && level2 > level1 && level3 > level2 && target > level3 && weight > target;
        return proved
                ? Optional.of(new Columns(level1, level2, level3, target, basis, prior, weight))
                : Optional.empty();
    }

    private static int index(List<String> header, String pattern) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).matches(pattern)) {
                return i;
            }
        }
        return -1;
    }

    /** Puts broken rows together; false when a row does not fit the columns. */
    private boolean assemble(int start, Columns columns) {
        for (int i = start; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.text().isBlank() || RunningText.isPageNumber(line) || index(cells(line.text()), "一级指标") >= 0) {
                continue;
            }
            var cells = cells(line.text());
            var above = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            boolean complete = above != null && above.cells().size() > columns.weight();
            if (complete && cells.size() == 1) {
                rows.set(rows.size() - 1, withEvidence(above, cells.get(0), line));
            } else if (above != null && !complete) {
                rows.set(rows.size() - 1, continued(above, cells, line.number()));
            } else if (above != null && isSpill(cells, columns)) {
                rows.set(rows.size() - 1, spilled(above, cells, columns, line.number()));
            } else {
                rows.add(new RowCells(cells, line.number(), line.number()));
            }
        }
        return rows.stream()
                .allMatch(row -> row.at(columns.weight()).isEmpty()
                        || new Points(row.at(columns.weight())).number().isPresent());
    }

    /** The rest of a broken evidence cell; any other line below the table is no part of it. */
    private RowCells withEvidence(RowCells row, String text, SourceLine line) {
        int last = row.cells().size() - 1;
        if (!vocabulary.isEvidence(row.cells().get(last) + text)) {
            report.unreadable(line, "no row of the indicator table");
            return row;
        }
        var joined = new ArrayList<>(row.cells());
        joined.set(last, joined.get(last) + text);
        return new RowCells(joined, row.first(), line.number());
    }

    /** The line break stood inside of the last cell. */
    private static RowCells continued(RowCells row, List<String> cells, int line) {
        var joined = new ArrayList<>(row.cells());
        int last = joined.size() - 1;
        joined.set(last, joined.get(last) + cells.get(0));
        joined.addAll(cells.subList(1, cells.size()));
        return new RowCells(joined, row.first(), line);
    }

    /** A row of its own has a weight, or both a name and a target. */
    private static boolean isSpill(List<String> cells, Columns columns) {
        var row = new RowCells(cells, 0, 0);
        // A line that ends inside of a name is the beginning of a broken row.
        boolean beginning = cells.size() == columns.level3() + 1;
        return !beginning
                && row.at(columns.weight()).isEmpty()
                && (row.at(columns.level3()).isEmpty()
                        || row.at(columns.target()).isEmpty());
    }

    private static RowCells spilled(RowCells row, List<String> cells, Columns columns, int line) {
        var joined = new ArrayList<>(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            if (i >= joined.size()) {
                joined.add(cells.get(i));
            } else if (!cells.get(i).isEmpty()) {
                // A unit below its number stays recognisable as what stands beside the cell.
                var mark = i == columns.target() ? "\n" : "";
                joined.set(i, joined.get(i) + mark + cells.get(i));
            }
        }
        return new RowCells(joined, row.first(), line);
    }

    private List<PerformanceIndicator> indicators(Columns columns) {
        var levels = new IndicatorLevels(vocabulary);
        var indicators = new ArrayList<PerformanceIndicator>();
        for (var row : rows) {
            levels.takeCells(row.at(columns.level1()), row.at(columns.level2()));
            var target = target(row.at(columns.target()));
            if (target.operator() == TargetOperator.UNREADABLE
                    && !row.at(columns.level3()).isEmpty()) {
                report.unreadable(row.first(), row.at(columns.target()), "target is not understood");
            }
            var judged = RULE.matcher(row.behind(columns.weight()));
            boolean ruled = judged.matches();
            indicators.add(new PerformanceIndicator(
                    "",
                    levels.level1(),
                    levels.level2(),
                    row.at(columns.level3()),
                    target,
                    row.at(columns.basis()),
                    row.at(columns.prior()),
                    new Points(row.at(columns.weight())),
                    ruled ? judged.group(1) : "",
                    ruled ? judged.group(2) : row.behind(columns.weight()),
                    new SourceLines(row.first(), row.last())));
        }
        return indicators;
    }

    private IndicatorTarget target(String cell) {
        int spill = cell.indexOf('\n');
        if (spill < 0) {
            return IndicatorTarget.ofPrinted(cell);
        }
        var target = IndicatorTarget.ofPrinted(cell.substring(0, spill));
        var below = cell.substring(spill + 1);
        boolean unitBelow = target.number().isPresent() && target.unit().isEmpty() && vocabulary.isUnit(below);
        return unitBelow ? target.withUnit(below) : IndicatorTarget.ofPrinted(cell);
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        for (var cell : line.split("\t", -1)) {
            cells.add(RunningText.squeeze(cell));
        }
        return cells;
    }
}
