package org.huizong.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/** An instance runs from its own copy of what was built, so that a later build never pulls the ground from under it. */
final class Programs {

    private final Path directory;

    Programs(Path directory) {
        this.directory = directory;
    }

    /** Brings the copy up to date; only what differs is written. */
    void takeFrom(Path checkout) throws IOException {
        var launcher = checkout.resolve("deploy/local/target");
        mirror(launcher.resolve("lib"), directory.resolve("launcher/lib"));
        Files.copy(
                launcher.resolve("deploy-local-1.0.0-SNAPSHOT.jar"),
                directory.resolve("launcher/deploy-local.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        for (var service : Service.values()) {
            mirror(service.built(checkout), directory.resolve(service.title()));
        }
    }

    String launcherClassPath() {
        return directory.resolve("launcher/deploy-local.jar") + ":" + directory.resolve("launcher/lib") + "/*";
    }

    Path serviceJar(Service service) {
        return directory.resolve(service.title()).resolve("quarkus-run.jar");
    }

    private static void mirror(Path source, Path target) throws IOException {
        var wanted = files(source);
        if (Files.exists(target)) {
            for (var present : files(target).keySet()) {
                if (!wanted.containsKey(present)) {
                    Files.delete(target.resolve(present));
                }
            }
        }
        for (var file : wanted.entrySet()) {
            var copy = target.resolve(file.getKey());
            if (!same(source.resolve(file.getKey()), copy)) {
                Files.createDirectories(copy.getParent());
                Files.copy(
                        source.resolve(file.getKey()),
                        copy,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        return Files.exists(other)
                && Files.size(one) == Files.size(other)
                && Files.getLastModifiedTime(one).equals(Files.getLastModifiedTime(other));
    }

    private static Map<String, Path> files(Path root) throws IOException {
        var files = new TreeMap<String, Path>();
        try (var paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(root.relativize(path).toString(), path));
        }
        return files;
    }
}
