package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which files {@code load} takes, and what each is called on the wire. */
final class LoadFiles {

    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("txt", "text/plain; charset=UTF-8"),
            Map.entry("md", "text/markdown; charset=UTF-8"),
            Map.entry("html", "text/html; charset=UTF-8"),
            Map.entry("htm", "text/html; charset=UTF-8"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("json", "application/json"),
            Map.entry("zip", "application/zip"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

    private LoadFiles() {}

    /** The file itself, or the documents in a folder and its folders, in the order of their names. */
    static List<Path> of(Path argument) throws IOException {
        if (!Files.isDirectory(argument)) {
            return List.of(argument);
        }
        try (var files = Files.walk(argument)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isDocument(argument.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    /** In a folder only what documents are called; hidden files are not meant. */
    private static boolean isDocument(Path file) {
        for (var part : file) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return false;
            }
        }
        return known(file).isPresent();
    }

    /** Text, unless the name says otherwise. */
    static String mediaType(Path file) {
        return known(file).orElse("text/plain; charset=UTF-8");
    }

    /** Books in JSON are budgets; goals have no such form. */
    static List<Service> services(Path file) {
        return mediaType(file).equals("application/json")
                ? List.of(Service.BUDGET)
                : List.of(Service.BUDGET, Service.PERFORMANCE);
    }

    private static Optional<String> known(Path file) {
        var name = file.getFileName().toString();
        return Optional.ofNullable(
                MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }
}
