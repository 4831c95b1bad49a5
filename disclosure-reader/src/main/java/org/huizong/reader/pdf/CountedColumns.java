package org.huizong.reader.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huizong.reader.pdf.TextLine.Run;

/**
 * 栏次: the columns of a table without ruled lines, as the line ※ ※ 1 2 3 below its headings counts them. Each mark stands for
 * one column, so a column in which nothing is printed is there too.
 */
final class CountedColumns {

    private static final Pattern MARK = Pattern.compile("[※*★☆]|栏次|[类款项]|\\d{1,2}|—");
    private static final Pattern FIGURE = Pattern.compile("-?[\\d,]+(?:\\.\\d+)?|[-—–－]{1,3}");
    /** Edges this near to each other are aligned, in hundredths of a point. */
    private static final int ALIGNED = 150;
    /** How much farther than another one, in percent of it, the mark of a text may be. */
    private static final int NEARER = 130;

    private static final int MAX_COLUMNS = 200;

    private final List<Run> marks;
    /** For each column the stretch of the page in which its texts stand; that of its mark at least. */
    private final List<int[]> places;

    private CountedColumns(List<Run> marks, List<int[]> places) {
        this.marks = marks;
        this.places = places;
    }

    /** Whether the line counts at least three columns: 1 2 3 … behind marks of columns that are not counted. */
    static boolean isCount(TextLine line) {
        if (line.runs().size() > MAX_COLUMNS) {
            return false;
        }
        var numbers = line.runs().stream()
                .map(Run::text)
                .filter(text -> text.matches("\\d{1,2}"))
                .toList();
        return numbers.size() > 2
                && line.runs().stream().allMatch(run -> MARK.matcher(run.text()).matches())
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(Integer.toString(i + 1)));
    }

    /** The columns of the lines; empty when their texts cannot be told apart by the marks. */
    static Optional<CountedColumns> of(TextLine count, List<TextLine> body) {
        return of(count.runs(), body);
    }

    /** The same columns on the next page. */
    Optional<CountedColumns> on(List<TextLine> body) {
        return of(marks, body);
    }

    private static Optional<CountedColumns> of(List<Run> marks, List<TextLine> body) {
        var places = new ArrayList<int[]>();
        marks.forEach(mark -> places.add(new int[] {mark.left(), mark.right()}));
        var stretches = stretches(body);
        boolean leftAligned = leftAligned(marks, stretches);
        for (var stretch : stretches) {
            int column = column(marks, stretch, leftAligned);
            if (column < 0) {
                return Optional.empty();
            }
            var place = places.get(column);
            place[0] = Math.min(place[0], stretch[0]);
            place[1] = Math.max(place[1], stretch[1]);
        }
        boolean apart = IntStream.range(1, places.size()).allMatch(i -> places.get(i - 1)[1] <= places.get(i)[0]);
        return apart ? Optional.of(new CountedColumns(marks, places)) : Optional.empty();
    }

    /** What texts of all lines cover together, where they overlap: from, to, and 1 where they are all figures. */
    private static List<int[]> stretches(List<TextLine> body) {
        var runs = body.stream()
                .flatMap(line -> line.runs().stream())
                .sorted(Comparator.comparingInt(Run::left))
                .toList();
        var stretches = new ArrayList<int[]>();
        for (var run : runs) {
            var last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
            int figure = FIGURE.matcher(run.text()).matches() ? 1 : 0;
            if (last == null || run.left() >= last[1]) {
                stretches.add(new int[] {run.left(), run.right(), figure});
            } else {
                last[1] = Math.max(last[1], run.right());
                last[2] = Math.min(last[2], figure);
            }
        }
        return stretches;
    }

    /** Whether marks begin where the texts below them do. */
    private static boolean leftAligned(List<Run> marks, List<int[]> stretches) {
        long below = stretches.stream()
                .filter(stretch -> marks.stream().anyMatch(mark -> overlaps(mark, stretch)))
                .count();
        long aligned = stretches.stream()
                .filter(stretch -> marks.stream()
                        .anyMatch(mark -> overlaps(mark, stretch) && Math.abs(mark.left() - stretch[0]) <= ALIGNED))
                .count();
        return aligned * 4 >= below * 3 && aligned > 0;
    }

    private static boolean overlaps(Run mark, int[] stretch) {
        return mark.left() < stretch[1] && stretch[0] < mark.right();
    }

    /** The column of the stretch, -1 when it covers several marks or none is clearly the nearest. */
    private static int column(List<Run> marks, int[] stretch, boolean leftAligned) {
        var covered = IntStream.range(0, marks.size())
                .filter(i -> overlaps(marks.get(i), stretch))
                .toArray();
        if (covered.length > 0) {
            return covered.length == 1 ? covered[0] : -1;
        }
        int before =
                (int) marks.stream().filter(mark -> mark.right() <= stretch[0]).count() - 1;
        if (leftAligned) {
            return before;
        }
        if (before < 0 || before + 1 == marks.size()) {
            return Math.max(before, 0);
        }
        // Below a centred mark only a figure that stands right, or a text that stands left of it, can miss it.
        int column = stretch[2] == 1 ? before : before + 1;
        int other = stretch[2] == 1 ? before + 1 : before;
        return distance(marks.get(column), stretch) * 100 <= distance(marks.get(other), stretch) * NEARER ? column : -1;
    }

    private static int distance(Run mark, int[] stretch) {
        return Math.abs(mark.center() - (stretch[0] + stretch[1]) / 2);
    }

    int count() {
        return marks.size();
    }

    /** The column in which the word stands, -1 for none. */
    int column(Run run) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i)[0] <= run.left() && run.right() <= places.get(i)[1]) {
                return i;
            }
        }
        return -1;
    }
}
