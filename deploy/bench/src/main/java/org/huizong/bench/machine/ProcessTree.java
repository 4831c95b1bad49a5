package org.huizong.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** 进程 and its descendants as Linux counts them in {@code /proc}. */
public record ProcessTree(long pid) {

    /** The unit of {@code /proc/PID/stat} on every architecture that the project runs on. */
    private static final long TICKS_PER_SECOND = 100;

    private static final int OWN_TICKS = 13;
    private static final int LAST_TICKS = 17;

    /** CPU time of the process, of its living descendants and of the ended ones that somebody waited for. */
    public Duration cpu() {
        long ticks = pids().mapToLong(ProcessTree::ticks).sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }

    /** Resident memory in bytes; a page that several processes share is counted once. */
    public long residentBytes() {
        return pids().mapToLong(ProcessTree::proportionalKilobytes).sum() * 1024;
    }

    private Stream<Long> pids() {
        return ProcessHandle.of(pid).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid);
    }

    private static long ticks(long pid) {
        try {
            var text = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name of the program may hold spaces; what follows its closing bracket does not.
            var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
            long sum = 0;
            for (int field = OWN_TICKS; field < LAST_TICKS; field++) {
                sum += Long.parseLong(fields[field - 2]);
            }
            return sum;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long proportionalKilobytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }
}
