package org.huizong.reader.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Lines that meet each other, directly or through others: what one table is drawn of. */
final class LineGroup {

    private final List<Ruling> across = new ArrayList<>();
    private final List<Ruling> down = new ArrayList<>();

    /** Takes a group out of the lines that are left, beginning with the first one across. */
    LineGroup(List<Ruling> leftAcross, List<Ruling> leftDown) {
        var newAcross = new ArrayDeque<Ruling>();
        var newDown = new ArrayDeque<Ruling>();
        newAcross.add(leftAcross.remove(0));
        while (!newAcross.isEmpty() || !newDown.isEmpty()) {
            if (newAcross.isEmpty()) {
                var line = newDown.remove();
                down.add(line);
                take(line, leftAcross, newAcross);
            } else {
                var line = newAcross.remove();
                across.add(line);
                take(line, leftDown, newDown);
            }
        }
    }

    private static void take(Ruling line, List<Ruling> left, ArrayDeque<Ruling> found) {
        left.removeIf(other -> {
            boolean meets = line.meets(other);
            if (meets) {
                found.add(other);
            }
            return meets;
        });
    }

    /** A frame at least, and no more parts than a table has. */
    boolean isTable(int maxParts) {
        return places(across) >= 2 && places(down) >= 1 && places(across) * places(down) <= maxParts && !isBox();
    }

    /** A single frame around text is no table. */
    private boolean isBox() {
        return places(across) == 2 && places(down) <= 2;
    }

    private static long places(List<Ruling> lines) {
        return lines.stream().mapToInt(Ruling::at).distinct().count();
    }

    List<Ruling> across() {
        return across;
    }

    List<Ruling> down() {
        return down;
    }
}
