package org.huizong.bench;

import java.util.Map;
import org.huizong.bench.cell.Oracle;
import org.huizong.bench.drain.ServiceDrain;

/** What a person who waits is told. */
final class Console {

    private Console() {}

    static void say(String format, Object... arguments) {
        System.out.println(format.formatted(arguments));
    }

    static void drained(ServiceDrain.Result result, Oracle.Truth truth, int events) {
        say(
                "ours: %s, %.0f versions/s, second half %.0f; %.1f s from the start of the process to the visible total",
                result.equal() ? "equal" : "NOT EQUAL",
                result.progress().rate(),
                result.progress().warmRate(),
                result.seconds());
        say(
                "  CPU s: %s; resident MB: %s",
                result.cpuSeconds().entrySet().stream()
                        .map(entry -> "%s %.1f".formatted(entry.getKey(), entry.getValue()))
                        .toList(),
                result.residentBytes().entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), entry.getValue() / 1_000_000))
                        .toList());
        say(
                "  WAL %.1f KB a version; blocks %.1f MB, %.1f bytes a cell; rows written a version: %s",
                result.walBytes() / 1e3 / events,
                result.cellBytes() / 1e6,
                (double) result.cellBytes() / truth.digest().cells(),
                result.rows().entrySet().stream()
                        .map(entry -> "%s %.2f".formatted(entry.getKey(), (double) entry.getValue() / events))
                        .toList());
    }
}
