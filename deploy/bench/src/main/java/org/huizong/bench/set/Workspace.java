package org.huizong.bench.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The directory of one benchmark: it begins empty, and only what an earlier benchmark made is ever deleted. */
public final class Workspace {

    private static final String MARK = "made-by-bench";

    private Workspace() {}

    /** @throws IllegalArgumentException if the directory holds something else */
    public static Path fresh(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var content = Files.list(directory)) {
                if (!Files.exists(directory.resolve(MARK)) && content.findAny().isPresent()) {
                    throw new IllegalArgumentException("目录不是空的 / the directory is not empty: " + directory);
                }
            }
            delete(directory);
        }
        Files.createDirectories(directory);
        Files.createFile(directory.resolve(MARK));
        return directory.toRealPath();
    }

    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
