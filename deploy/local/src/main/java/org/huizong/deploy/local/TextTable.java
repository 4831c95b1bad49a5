package org.huizong.deploy.local;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal, where a Chinese character takes two columns. Numbers stand right. */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> head) {
        rows.add(head);
    }

    void add(List<String> row) {
        rows.add(row);
    }

    static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1100 && wide(point) ? 2 : 1)
                .sum();
    }

    private static boolean wide(int point) {
        return point <= 0x115f
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xfe30 && point <= 0xfe6f)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0xffe0 && point <= 0xffe6)
                || point >= 0x20000;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                var cell = row.get(column);
                var padding = " ".repeat(widest(column) - width(cell));
                line.append("  ").append(numeric(column) ? padding + cell : cell + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int widest(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private boolean numeric(int column) {
        return rows.stream().skip(1).allMatch(row -> row.get(column).matches("-?[\\d,]*(\\.\\d+)?"));
    }
}
